import { addPieces } from "../../../domain/orders/pieces"
import { readTypedNumber } from "../typed/typed-number"

/** Whatever is longer is a code that a scanner has typed. */
const QUANTITY_MAX = 9_999
/** Grams of a kilogram, millimeters of a meter. */
const DECIMALS_MAX = 3

/** "12", "0,35", "۳" → so many pieces; `null`: no quantity. */
export function readTypedQuantity(typed: string): number | null {
  const quantity = readTypedNumber(typed)
  if (quantity === null || quantity < 0 || quantity > QUANTITY_MAX) return null
  const [, decimals = ""] = String(quantity).split(".")
  return decimals.length > DECIMALS_MAX ? null : quantity
}

/** One more or one less, and never less than nothing: 1.35 less one is 0.35, and 0.35 less one is none. */
export function steppedQuantity(quantity: number, step: 1 | -1): number {
  return Math.max(0, addPieces(quantity, step))
}

/** What is counted by the piece counts as many, what is weighed or measured as one. */
export function piecesInBasket(quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + (Number.isInteger(quantity) ? quantity : 1), 0)
}
