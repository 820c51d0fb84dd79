import type { Decimal } from "./decimal"
import { parseDecimal, toScaledInteger } from "./decimal"
import { assertSafeInteger } from "./integer-math"
import { spreadByLargestRemainder } from "./largest-remainder"

declare const minorBrand: unique symbol

/** Money in integer minor units of its currency: 10.00 EUR = 1000, 10 JPY = 10, 1.000 KWD = 1000. */
export type Minor = number & { readonly [minorBrand]: true }

export interface Currency {
  /** ISO 4217, lower case as in Medusa: "eur". */
  readonly code: string
  /** Decimal digits of the minor unit: 0, 2 or 3. */
  readonly digits: number
}

export function minor(amount: number): Minor {
  assertSafeInteger(amount, "an amount of money")
  return amount as Minor
}

export const NO_MONEY = 0 as Minor

export function sumMoney(amounts: Iterable<Minor>): Minor {
  let sum = 0
  for (const amount of amounts) sum += amount
  return minor(sum)
}

/** Major units (`10.06`) to minor units, half up: the one conversion, made at the edge. */
export function moneyToMinor(value: number | string | Decimal, currency: Currency): Minor {
  const decimal = typeof value === "object" ? value : parseDecimal(value)
  return minor(toScaledInteger(decimal, currency.digits))
}

export function moneyFromMinor(amount: Minor, currency: Currency): number {
  return amount / 10 ** currency.digits
}

/**
 * The lines of one basket in minor units. Medusa keeps fractions of a cent (8.92 + 15 % = 10.258);
 * the whole is rounded once, and the lines add up to it.
 * `["6.44", "10.258", "51.6465", "249.849", "2760"]` → 644, 1026, 5164, 24985, 276000 = 3 078.19.
 */
export function linesToMinor(values: readonly (number | string)[], currency: Currency): Minor[] {
  const decimals = values.map((value) => parseDecimal(value))
  const scale = Math.max(currency.digits, ...decimals.map((decimal) => decimal.scale))
  const fine = decimals.map((decimal) => {
    const scaled = decimal.digits * 10n ** BigInt(scale - decimal.scale)
    return scaled < 0n ? 0n : scaled
  })
  const whole = fine.reduce((sum, value) => sum + value, 0n)
  const total = toScaledInteger({ digits: whole, scale }, currency.digits)
  return spreadByLargestRemainder(total, fine).map(minor)
}
