import { parseDecimal, toScaledInteger } from "../money/decimal"

const MILLION = 1_000_000

/** A quantity in millionths of a piece, as fine as tills name them: 0.3 kg less 0.1 kg is 0.2 kg, and not 0.19999999999999998. */
export function millionths(quantity: number): number {
  return toScaledInteger(parseDecimal(quantity), 6)
}

export function inPieces(quantity: number): number {
  return quantity / MILLION
}

export function addPieces(one: number, other: number): number {
  return inPieces(millionths(one) + millionths(other))
}
