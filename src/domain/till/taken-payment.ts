import { LoyaltyError } from "../errors"
import { fitsScale, parseDecimal } from "../money/decimal"
import type { Currency, Minor } from "../money/money"
import { minor, moneyFromMinor, moneyToMinor } from "../money/money"

/** How a customer pays at a till; `other`: by what only the till knows, such as a voucher or a telephone. */
export const PAYMENT_METHODS = ["cash", "card", "other"] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** What a till says of a payment; in major units. */
export interface PaymentTold {
  readonly method: PaymentMethod
  /** Cash as it was put on the counter; null: just what it costs, or no cash. */
  readonly tendered: number | null
}

/** Money that was taken for a sale. */
export interface TakenPayment {
  /** Null: nobody has said, as of an order of the web. */
  readonly method: PaymentMethod | null
  /** What stays in the drawer, or is on the shop's account. */
  readonly amount: Minor
  /** Cash as it was given, and what of it went back; null: paid otherwise, or nobody has said. */
  readonly tendered: Minor | null
  readonly change: Minor | null
}

/** One of which a till has said how it was taken. */
export interface ToldPayment extends TakenPayment {
  readonly method: PaymentMethod
}

/**
 * A payment of what is due, as a till has taken it: 50.00 given for 47.20 → 2.80 of change.
 * @throws LoyaltyError `payment_invalid` for cash that is less than what is due, or has parts of a coin
 */
export function takePayment(
  { method, tendered }: PaymentTold,
  amount: Minor,
  currency: Currency,
): ToldPayment {
  if (method !== "cash") return { method, amount, tendered: null, change: null }
  const given = tendered === null ? amount : givenCash(tendered, currency)
  if (given >= amount) return { method, amount, tendered: given, change: minor(given - amount) }
  const [paid, due] = [given, amount].map((sum) =>
    moneyFromMinor(sum, currency).toFixed(currency.digits),
  )
  throw new LoyaltyError(
    "payment_invalid",
    `${currency.code.toUpperCase()} ${paid} is less than the ${due} to be paid.`,
    { due: amount },
  )
}

function givenCash(tendered: number, currency: Currency): Minor {
  const decimal = parseDecimal(tendered)
  if (fitsScale(decimal, currency.digits)) return moneyToMinor(decimal, currency)
  throw new LoyaltyError(
    "payment_invalid",
    `Write money with at most ${currency.digits} decimals, as ${currency.code.toUpperCase()} has them.`,
  )
}

/** So much goes back in one way; null: as it was paid on the web, or nobody has said how. */
export interface PaidBack {
  readonly method: PaymentMethod | null
  readonly money: Minor
}

/** Each way once, in the order of first mention: two payments in cash are paid back as one. */
export function paidBackByMethod(parts: readonly PaidBack[]): PaidBack[] {
  const methods = [...new Set(parts.map(({ method }) => method))]
  return methods.map((method) => ({
    method,
    money: minor(
      parts.filter((part) => part.method === method).reduce((sum, { money }) => sum + money, 0),
    ),
  }))
}
