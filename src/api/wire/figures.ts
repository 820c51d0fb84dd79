import { LoyaltyError } from "../../domain/errors"
import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { fitsScale, parseDecimal, toScaledInteger } from "../../domain/money/decimal"
import type { Minor } from "../../domain/money/money"
import { moneyToMinor } from "../../domain/money/money"

/** Basis points as the wire number: 750 → 7.5. */
export function percentToWire(basis_points: number): number {
  return basis_points / 100
}

export function percentFromWire(percent: number): number {
  return toScaledInteger(parseDecimal(percent), 2)
}

export function hundredths(value: number): Bonuses {
  return bonuses(toScaledInteger(parseDecimal(value), 2))
}

/** @throws LoyaltyError `program_terms_invalid` for an amount with more decimals than the currency has. */
export function amountFromWire(
  value: number,
  path: string,
  what: string,
  currency_code: string,
): Minor {
  const currency = currencyOf(currency_code)
  if (!fitsScale(parseDecimal(value), currency.digits)) {
    const code = currency.code.toUpperCase()
    throw new LoyaltyError(
      "program_terms_invalid",
      `${path}: Write the ${what} with at most ${currency.digits} decimals, as ${code} has them.`,
    )
  }
  return moneyToMinor(value, currency)
}
