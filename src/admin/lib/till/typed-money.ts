import type { Currency, Minor } from "../../../domain/money/money"
import { moneyToMinor } from "../../../domain/money/money"
import { fitsScale, parseDecimal } from "../../../domain/money/decimal"
import { readTypedNumber } from "../typed/typed-number"

export type TypedMoney =
  { readonly problem: "notMoney" | "decimals" } | { readonly problem: null; readonly amount: Minor }

/** A sum as somebody types it at the till: "50" or "50,00"; no less than nothing, no less than the smallest coin. */
export function readTypedMoney(typed: string, currency: Currency): TypedMoney {
  const amount = readTypedNumber(typed)
  if (amount === null || amount < 0) return { problem: "notMoney" }
  const decimal = parseDecimal(amount)
  if (!fitsScale(decimal, currency.digits)) return { problem: "decimals" }
  return { problem: null, amount: moneyToMinor(decimal, currency) }
}
