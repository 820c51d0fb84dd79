import type { Decimal } from "../money/decimal"
import { parseDecimal, toScaledInteger } from "../money/decimal"
import { divideRounded } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import type { Currency, Minor } from "../money/money"
import { minor } from "../money/money"

/** Goods of one line that come back, with what the shop has been paid for one of them. */
export interface PricedReturn {
  readonly item_id: string
  readonly quantity: number
  /** Major units with tax, exact: "33.3333333333". */
  readonly unit_value: string
  /** What bonuses have paid of these goods as a means of payment: it comes back as bonuses. 0 where they lowered the price. */
  readonly tender: Minor
}

export interface MoneyBackInput {
  readonly currency: Currency
  /** What the shop owes the customer before the return, exact and in major units; below zero: the customer owes it. */
  readonly owed_before: string
  readonly returned: readonly PricedReturn[]
  /** True: with this return everything has come back. */
  readonly is_last: boolean
  /** Earned bonuses that are spent, and that the program takes out of the money. */
  readonly shortfall_worth: Minor
  /** What has been paid and not paid back. */
  readonly paid: Minor
}

export interface MoneyBack {
  readonly money: Minor
  /** In the order of the goods; they add up to it. */
  readonly by_line: readonly Minor[]
}

/**
 * What a return pays out: the difference that it makes to what the shop owes. Medusa keeps fractions of a cent, of
 * which no more is paid than is owed; with the last goods the rest is paid too: 100.00 of 3 → 33.33, 33.33, 33.34.
 */
export function moneyBack(input: MoneyBackInput): MoneyBack {
  const { currency, returned, paid, shortfall_worth } = input
  const before = fine(input.owed_before)
  const values = returned.map((goods) => valueOf(goods, currency))
  const after = before + values.reduce((sum, value) => sum + value, 0n)
  const rounding = input.is_last ? "half_up" : "round_down"
  const owed = (amount: bigint, how: "half_up" | "round_down") =>
    divideRounded(amount > 0n ? amount : 0n, unitOf(currency), how)
  const difference = owed(after, rounding) - owed(before, "round_down")
  const money = Math.max(0, Math.min(difference, paid) - shortfall_worth)
  return { money: minor(money), by_line: spread(money, values) }
}

function spread(money: number, values: readonly bigint[]): Minor[] {
  if (money === 0) return values.map(() => minor(0))
  return spreadByLargestRemainder(money, values).map(minor)
}

/** Millionths of a major unit: fine enough for every fraction that is somebody's, and free of those that are nobody's. */
const FINE_DIGITS = 6

function fine(amount: string): bigint {
  return BigInt(toScaledInteger(parseDecimal(amount), FINE_DIGITS))
}

function unitOf({ digits }: Currency): bigint {
  return 10n ** BigInt(FINE_DIGITS - digits)
}

function valueOf({ unit_value, quantity, tender }: PricedReturn, currency: Currency): bigint {
  const value = product(parseDecimal(unit_value), parseDecimal(quantity))
  const in_money = BigInt(toScaledInteger(value, FINE_DIGITS)) - BigInt(tender) * unitOf(currency)
  return in_money > 0n ? in_money : 0n
}

function product(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale }
}
