import { InvariantError } from "../errors"

export type Rounding = "round_down" | "half_up"

/** Throws unless `value` is an integer that a double holds exactly. */
export function assertSafeInteger(value: number, what: string): void {
  if (!Number.isSafeInteger(value)) {
    throw new InvariantError(`${what} must be a safe integer, got ${String(value)}`)
  }
}

/**
 * `a × b ÷ c` without a binary float on the way, rounded once.
 * `mulDiv(2999_7, 3000, 10_000, "round_down")` = 8999. Negative operands are refused: a rule that
 * subtracts does so on rounded figures.
 */
export function mulDiv(a: number, b: number, c: number, rounding: Rounding): number {
  return divideRounded(BigInt(a) * BigInt(b), BigInt(c), rounding)
}

/** `numerator ÷ denominator` of non-negative integers, rounded once. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): number {
  if (denominator <= 0n || numerator < 0n) {
    throw new InvariantError(`cannot divide ${numerator} by ${denominator}`)
  }
  const whole = numerator / denominator
  const rest = numerator % denominator
  const rounded = rounding === "half_up" && rest * 2n >= denominator ? whole + 1n : whole
  const result = Number(rounded)
  assertSafeInteger(result, "a rounded quotient")
  return result
}

/** The largest multiple of `step` that is not above `value`. */
export function floorToStep(value: number, step: number): number {
  return value - (value % step)
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

export function leastCommonMultiple(a: number, b: number): number {
  return (a / Number(greatestCommonDivisor(BigInt(a), BigInt(b)))) * b
}
