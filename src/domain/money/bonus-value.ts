import { InvariantError } from "../errors"
import type { Bonuses } from "./bonuses"
import { bonuses } from "./bonuses"
import { parseDecimal } from "./decimal"
import { divideRounded, greatestCommonDivisor } from "./integer-math"
import type { Currency, Minor } from "./money"
import { minor } from "./money"

/** What bonuses are worth in a currency, as an exact ratio: `minor_units / hundredths`. */
export interface BonusValue {
  readonly currency: Currency
  readonly minor_units: bigint
  readonly hundredths: bigint
}

/** `bonusValueOf(10, eur)`: one bonus is worth 10.00, so one hundredth is worth 10 cents. */
export function bonusValueOf(money_per_bonus: number | string, currency: Currency): BonusValue {
  const value = parseDecimal(money_per_bonus)
  if (value.digits <= 0n) {
    throw new InvariantError(`a bonus must be worth more than nothing, got ${money_per_bonus}`)
  }
  const numerator = value.digits * 10n ** BigInt(currency.digits)
  const denominator = 100n * 10n ** BigInt(value.scale)
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { currency, minor_units: numerator / divisor, hundredths: denominator / divisor }
}

/**
 * The smallest number of bonuses that is a whole number of minor units: 1 hundredth at rate 1 in EUR,
 * 100 hundredths at rate 1 in JPY. Whatever is redeemed is a multiple of it, so that bonuses and money
 * always agree to the last unit.
 */
export function redeemableUnit(value: BonusValue): Bonuses {
  return bonuses(Number(value.hundredths))
}

/** Money for a whole number of redeemable units; exact. */
export function moneyWorth(amount: Bonuses, value: BonusValue): Minor {
  const product = BigInt(amount) * value.minor_units
  if (product % value.hundredths !== 0n) {
    throw new InvariantError(
      `${amount} hundredths are no whole minor units of ${value.currency.code}`,
    )
  }
  return minor(Number(product / value.hundredths))
}

/** What a sum of many bonuses is worth, in whole minor units and never above it: for figures, not for payments. */
export function worthRoundedDown(amount: Bonuses, value: BonusValue): Minor {
  return minor(divideRounded(BigInt(amount) * value.minor_units, value.hundredths, "round_down"))
}

/** The most bonuses whose worth is not above `amount`, in whole redeemable units. */
export function bonusesBoughtBy(amount: Minor, value: BonusValue): Bonuses {
  const units = BigInt(amount) / value.minor_units
  return bonuses(Number(units * value.hundredths))
}

/** An amount in one currency as minor units of another, by the worth of a bonus in each; half up. */
export function convertByBonusValue(amount: Minor, from: BonusValue, to: BonusValue): Minor {
  const numerator = BigInt(amount) * from.hundredths * to.minor_units
  const denominator = from.minor_units * to.hundredths
  return minor(divideRounded(numerator, denominator, "half_up"))
}
