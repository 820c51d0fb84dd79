import { parseDecimal, toScaledInteger } from "../money/decimal"
import { mulDiv } from "../money/integer-math"

/** Quantities may have decimals (1.25 kg); six are kept. */
const QUANTITY_SCALE = 6

/**
 * The part of an amount that goes with `part` of `whole` units, rounded down. Always computed from the
 * start and not in steps, so that three partial returns end where one whole return would:
 * 100.00 over 3 units → 33.33, 66.66, 100.00.
 */
export function shareOfQuantity(amount: number, part: number, whole: number): number {
  if (part >= whole) return amount
  return mulDiv(amount, millionths(part), millionths(whole), "round_down")
}

function millionths(quantity: number): number {
  return toScaledInteger(parseDecimal(quantity), QUANTITY_SCALE)
}
