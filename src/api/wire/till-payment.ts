import type { Currency } from "../../domain/money/money"
import { moneyFromMinor } from "../../domain/money/money"
import type { PaymentMethod, PaymentTold, TakenPayment } from "../../domain/till/taken-payment"
import type { PaymentBody } from "../admin/loyalty/till/validators"

/** How a sale was paid; money in major units. */
export interface WireTillPayment {
  /** Null: nobody has said, as of an order of the web. */
  readonly method: PaymentMethod | null
  readonly amount: number
  /** Cash as it was given, and what of it went back; null: paid otherwise. */
  readonly tendered: number | null
  readonly change: number | null
}

/** Null: nobody says. */
export function paymentFromWire(body: PaymentBody | undefined): PaymentTold | null {
  if (body === undefined) return null
  const tendered = body.method === "cash" ? (body.tendered ?? null) : null
  return { method: body.method, tendered }
}

export function paymentToWire(payment: TakenPayment, currency: Currency): WireTillPayment {
  const money = (amount: TakenPayment["change"]) =>
    amount === null ? null : moneyFromMinor(amount, currency)
  return {
    method: payment.method,
    amount: moneyFromMinor(payment.amount, currency),
    tendered: money(payment.tendered),
    change: money(payment.change),
  }
}
