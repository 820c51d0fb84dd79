import type { Currency, Minor } from "../../domain/money/money"
import { moneyFromMinor } from "../../domain/money/money"
import type { PaymentMethod, ToldPayment } from "../../domain/till/taken-payment"
import { PAYMENT_METHODS } from "../../domain/till/taken-payment"

/**
 * Under this name a payment of Medusa's carries how it was taken, in its metadata: the provider of payments by hand
 * clears a payment's `data` whenever it is asked.
 */
export const PAYMENT_MARK = "loyalty_till"

/** Major units. */
export interface PaymentMark {
  readonly method: PaymentMethod
  readonly tendered: number | null
  readonly change: number | null
}

export function paymentMark(
  { method, tendered, change }: ToldPayment,
  currency: Currency,
): PaymentMark {
  const money = (amount: Minor | null) =>
    amount === null ? null : moneyFromMinor(amount, currency)
  return { method, tendered: money(tendered), change: money(change) }
}

/** As a payment carries it; null: nobody has said how it was taken, or not in words that we know. */
export function readPaymentMark(mark: unknown): PaymentMark | null {
  const { method, tendered, change } = (mark ?? {}) as Partial<Record<keyof PaymentMark, unknown>>
  const known = PAYMENT_METHODS.find((candidate) => candidate === method)
  if (known === undefined) return null
  return { method: known, tendered: numberOf(tendered), change: numberOf(change) }
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : null)
