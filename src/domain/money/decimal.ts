import { InvariantError } from "../errors"
import { divideRounded } from "./integer-math"

/** An exact decimal: `digits × 10^-scale`. What a wire number or a database numeric becomes before any rule sees it. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const DECIMAL_PATTERN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i

/** Reads `12.50`, `"1e-7"`, `30`. Throws on NaN, infinity and anything that is no number. */
export function parseDecimal(value: number | string): Decimal {
  const match = DECIMAL_PATTERN.exec(String(value).trim())
  if (!match) {
    throw new InvariantError(`not a decimal number: ${String(value)}`)
  }
  const [, sign, whole, fraction = "", exponent = "0"] = match
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(`${sign}${whole}${fraction}`)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** True when the number has at most `scale` decimals: 30.5 fits 2, 0.001 does not. */
export function fitsScale(value: Decimal, scale: number): boolean {
  if (value.scale <= scale) return true
  return value.digits % 10n ** BigInt(value.scale - scale) === 0n
}

/** The number in units of `10^-scale`, rounded half up; a negative one rounds away from zero like its mirror. */
export function toScaledInteger(value: Decimal, scale: number): number {
  const negative = value.digits < 0n
  const numerator = (negative ? -value.digits : value.digits) * 10n ** BigInt(scale)
  const rounded = divideRounded(numerator, 10n ** BigInt(value.scale), "half_up")
  return negative ? -rounded : rounded
}
