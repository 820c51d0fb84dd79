import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { currencyOf } from "../../domain/money/currency"
import { moneyToMinor } from "../../domain/money/money"
import type { PaymentTold } from "../../domain/till/taken-payment"
import { takePayment } from "../../domain/till/taken-payment"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import { PAYMENT_MARK, paymentMark } from "./payment-mark"

/** Who has taken the money, and how; null: nobody has said. */
export interface MoneyTaken {
  readonly taken_by: string | null
  readonly payment: PaymentTold | null
}

export interface ReservedPayment {
  readonly id: string
  /** Major units, exact. */
  readonly amount: string
  readonly currency_code: string
  readonly metadata: Readonly<Record<string, unknown>> | null
}

const RESERVED: PreparedSql = {
  name: "loyalty_read_reserved_payments",
  text: `select p.id, p.amount::text as amount, p.currency_code, p.metadata
    from order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
    where l.order_id = $1 and l.deleted_at is null and p.captured_at is null and p.canceled_at is null
    order by p.created_at, p.id`,
}

/** What is reserved for an order and not taken yet. What was taken before stays as it was said then. */
export function reservedPayments(
  container: MedusaContainer,
  order_id: string,
): Promise<readonly ReservedPayment[]> {
  return sqlRows<ReservedPayment>(container, RESERVED, [order_id])
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
  { id, amount, currency_code, metadata }: ReservedPayment,
  told: PaymentTold | null,
): Promise<void> {
  if (told === null) return
  const currency = currencyOf(currency_code)
  const taken = takePayment(told, moneyToMinor(amount, currency), currency)
  // Medusa's type names the id alone; the payment takes its other fields as well.
  const marked = { id, metadata: { ...metadata, [PAYMENT_MARK]: paymentMark(taken, currency) } }
  await container.resolve(Modules.PAYMENT).updatePayment(marked)
}
