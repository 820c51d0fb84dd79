import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { currencyOf } from "../../domain/money/currency"
import { moneyToMinor } from "../../domain/money/money"
import type { PaymentTold } from "../../domain/till/taken-payment"
import { takePayment } from "../../domain/till/taken-payment"
import { exactText } from "../basket/shop-lines"
import { queryRows } from "../shop/query-rows"
import { PAYMENT_MARK, paymentMark } from "./payment-mark"

/** Who has taken the money, and how; null: nobody has said. */
export interface MoneyTaken {
  readonly taken_by: string | null
  readonly payment: PaymentTold | null
}

export interface ReservedPayment {
  readonly id: string
  readonly amount: number
  readonly raw_amount?: { readonly value: string | number } | null
  readonly currency_code: string
  readonly captured_at: string | Date | null
  readonly canceled_at: string | Date | null
  readonly metadata: Readonly<Record<string, unknown>> | null
}

interface PaidOrder {
  readonly payment_collections?: readonly { readonly payments?: readonly ReservedPayment[] }[]
}

/** What is reserved for an order and not taken yet. What was taken before stays as it was said then. */
export async function reservedPayments(
  container: MedusaContainer,
  order_id: string,
): Promise<ReservedPayment[]> {
  const [order] = await queryRows<PaidOrder>(container, {
    entity: "order",
    fields: ["id", "payment_collections.payments.*"],
    filters: { id: order_id },
  })
  const payments = (order?.payment_collections ?? []).flatMap(({ payments: made }) => made ?? [])
  return payments.filter(({ captured_at, canceled_at }) => !captured_at && !canceled_at)
}

/**
 * The money is in the drawer: what was reserved counts as taken, in the way that the till says.
 * @throws LoyaltyError `payment_invalid`
 */
export async function recordPayments(
  container: MedusaContainer,
  payments: readonly ReservedPayment[],
  taken: MoneyTaken,
): Promise<void> {
  for (const payment of payments) {
    await markPayment(container, payment, taken.payment)
    await capturePaymentWorkflow(container).run({
      input: {
        payment_id: payment.id,
        ...(taken.taken_by !== null && { captured_by: taken.taken_by }),
      },
    })
  }
}

/** Before it is captured: a payment that counts as taken says how. */
async function markPayment(
  container: MedusaContainer,
  { id, amount, raw_amount, currency_code, metadata }: ReservedPayment,
  told: PaymentTold | null,
): Promise<void> {
  if (told === null) return
  const currency = currencyOf(currency_code)
  const taken = takePayment(told, moneyToMinor(exactText(raw_amount, amount), currency), currency)
  // Medusa's type names the id alone; the payment takes its other fields as well.
  const marked = { id, metadata: { ...metadata, [PAYMENT_MARK]: paymentMark(taken, currency) } }
  await container.resolve(Modules.PAYMENT).updatePayment(marked)
}
