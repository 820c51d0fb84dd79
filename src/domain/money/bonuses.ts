import { LoyaltyError } from "../errors"
import { fitsScale, parseDecimal, toScaledInteger } from "./decimal"
import { assertSafeInteger } from "./integer-math"

declare const bonusesBrand: unique symbol

/** Bonuses in hundredths: 1.00 bonus = 100. Always an integer. */
export type Bonuses = number & { readonly [bonusesBrand]: true }

const HUNDREDTHS_SCALE = 2

/** No single figure may pass a billion bonuses: beyond it lies a typing error or an attack. */
export const BONUSES_MAX = 100_000_000_000 as Bonuses

/** Brands an integer number of hundredths. */
export function bonuses(hundredths: number): Bonuses {
  assertSafeInteger(hundredths, "bonuses")
  return hundredths as Bonuses
}

export const NO_BONUSES = 0 as Bonuses

export function sumBonuses(amounts: Iterable<Bonuses>): Bonuses {
  let sum = 0
  for (const amount of amounts) sum += amount
  return bonuses(sum)
}

/**
 * A positive wire number (`30.5`) as hundredths.
 * @throws LoyaltyError `bonuses_invalid` on zero, a negative, more than two decimals, or an absurd size.
 */
export function bonusesFromWire(value: number): Bonuses {
  if (!Number.isFinite(value) || value <= 0) {
    throw new LoyaltyError("bonuses_invalid", "The number of bonuses must be above zero.")
  }
  const decimal = parseDecimal(value)
  if (!fitsScale(decimal, HUNDREDTHS_SCALE)) {
    throw new LoyaltyError("bonuses_invalid", "Bonuses have at most two decimals.")
  }
  if (value * 100 > BONUSES_MAX) {
    throw new LoyaltyError("bonuses_invalid", "That is more bonuses than one operation may move.")
  }
  return bonuses(toScaledInteger(decimal, HUNDREDTHS_SCALE))
}

/** Hundredths as the wire number: 3050 → 30.5. */
export function bonusesToWire(amount: Bonuses): number {
  return amount / 100
}
