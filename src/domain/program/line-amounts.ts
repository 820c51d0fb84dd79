import type { Decimal } from "../money/decimal"
import { parseDecimal } from "../money/decimal"

/** A line as a shop keeps it: prices with or without tax, discounts in either mode. Decimals as strings. */
export interface PricedLine {
  readonly unit_price: string
  readonly quantity: string
  readonly is_tax_inclusive: boolean
  /** Tax rates in percent: ["21"]. */
  readonly tax_rates: readonly string[]
  readonly adjustments: readonly PricedAdjustment[]
}

export interface PricedAdjustment {
  readonly amount: string
  readonly is_tax_inclusive: boolean
  /** True for the reduction that our own redemption wrote. */
  readonly is_redemption: boolean
}

/** Exact decimals as strings, for the whole quantity. */
export interface LineAmounts {
  /** With tax, before any discount. */
  readonly original: string
  /** With tax, after promotions, before bonuses. */
  readonly payable: string
  readonly payable_without_tax: string
  /** With tax: what the redemption took off. */
  readonly paid_with_bonuses: string
}

/** Far below any minor unit, far above what a sum of lines could lose. */
const NET_SCALE = 12

/**
 * 2 × 100.00 without tax, 20 % tax, a promotion of 20.00: original 240.00, payable 216.00, net 180.00.
 * Sums are exact; only the net of a price that includes tax is divided, to 12 decimals.
 */
export function lineAmounts(line: PricedLine): LineAmounts {
  const factor = taxFactor(line.tax_rates)
  const gross = (amount: Exact, includes_tax: boolean): Exact =>
    includes_tax ? amount : multiply(amount, factor)

  const price = multiply(exact(line.unit_price), exact(line.quantity))
  const original = gross(price, line.is_tax_inclusive)
  let payable = original
  let paid_with_bonuses: Exact = { digits: 0n, scale: 0 }
  for (const adjustment of line.adjustments) {
    const amount = gross(exact(adjustment.amount), adjustment.is_tax_inclusive)
    if (adjustment.is_redemption) paid_with_bonuses = add(paid_with_bonuses, amount, 1n)
    else payable = add(payable, amount, -1n)
  }
  if (payable.digits < 0n) payable = { digits: 0n, scale: 0 }
  return {
    original: inDigits(original),
    payable: inDigits(payable),
    payable_without_tax: inDigits(divide(payable, factor)),
    paid_with_bonuses: inDigits(paid_with_bonuses),
  }
}

type Exact = Decimal

const exact = (value: string): Exact => parseDecimal(value)

function taxFactor(rates: readonly string[]): Exact {
  return rates.reduce<Exact>(
    (sum, rate) => {
      const parsed = exact(rate)
      return add(sum, { digits: parsed.digits, scale: parsed.scale + 2 }, 1n)
    },
    { digits: 1n, scale: 0 },
  )
}

function multiply(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

function add(a: Exact, b: Exact, sign: 1n | -1n): Exact {
  const scale = Math.max(a.scale, b.scale)
  const left = a.digits * 10n ** BigInt(scale - a.scale)
  const right = b.digits * 10n ** BigInt(scale - b.scale)
  return { digits: left + sign * right, scale }
}

function divide(a: Exact, b: Exact): Exact {
  const numerator = a.digits * 10n ** BigInt(NET_SCALE + b.scale)
  const denominator = b.digits * 10n ** BigInt(a.scale)
  return { digits: (numerator * 2n + denominator) / (denominator * 2n), scale: NET_SCALE }
}

function inDigits({ digits, scale }: Exact): string {
  const negative = digits < 0n
  const text = String(negative ? -digits : digits).padStart(scale + 1, "0")
  const whole = text.slice(0, text.length - scale)
  const fraction = scale === 0 ? "" : `.${text.slice(text.length - scale)}`
  return `${negative ? "-" : ""}${whole}${fraction}`
}
