import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { currencyOf } from "../../domain/money/currency"
import type { Minor } from "../../domain/money/money"
import { minor, moneyFromMinor, moneyToMinor, sumMoney } from "../../domain/money/money"
import { queryRows } from "../shop/query-rows"
import type { SoldOrder, SoldPayment } from "./read-sold-order"
import { paidBy, paymentsOf, readSoldOrder } from "./read-sold-order"

export interface PayBack {
  /** By which the refunds are found again. */
  readonly idempotency_key: string
  readonly order_id: string
  readonly money: Minor
  readonly note: string | null
  readonly actor_id: string | null
}

/**
 * Records that money of an order was paid back, on the payments in the order in which they were made; those that were
 * made by hand are paid back by hand. Called again it goes on where it stopped.
 */
export async function payBack(container: MedusaContainer, back: PayBack): Promise<void> {
  const order = await readSoldOrder(container, back.order_id)
  const currency = currencyOf(order.currency_code)
  const own = refundsFor(order, back.idempotency_key)
  await tellRefunds(container, order, own)
  let left = back.money - sumMoney(own.map(({ amount }) => moneyToMinor(amount, currency)))
  for (const payment of paymentsOf(order)) {
    const part = minor(Math.min(left, moneyToMinor(paidBy(payment), currency)))
    if (part <= 0) continue
    await refundPaymentWorkflow(container).run({
      input: {
        payment_id: payment.id,
        amount: moneyFromMinor(part, currency),
        note: `${markOf(back.idempotency_key)} ${back.note ?? ""}`.trim(),
        ...(back.actor_id !== null && { created_by: back.actor_id }),
      },
    })
    left -= part
  }
}

/** Begins the note of each refund: staff see by which return it was made, and so does a second try. */
function markOf(idempotency_key: string): string {
  return `Return at the till [${idempotency_key}]`
}

type Refund = NonNullable<SoldPayment["refunds"]>[number]

function refundsFor(order: SoldOrder, idempotency_key: string): Refund[] {
  const mark = markOf(idempotency_key)
  return paymentsOf(order).flatMap(({ refunds = [] }) =>
    refunds.filter(({ note }) => note?.startsWith(mark) === true),
  )
}

/** Medusa refunds a payment first and tells the order then: a process may have died in between. */
async function tellRefunds(
  container: MedusaContainer,
  { id: order_id, currency_code }: SoldOrder,
  refunds: readonly Refund[],
): Promise<void> {
  if (refunds.length === 0) return
  const known = await queryRows<{ readonly reference_id: string }>(container, {
    entity: "order_transaction",
    fields: ["id", "reference_id"],
    filters: { order_id, reference: "refund" },
  })
  const untold = refunds.filter(({ id }) => !known.some(({ reference_id }) => reference_id === id))
  if (untold.length === 0) return
  await container.resolve(Modules.ORDER).addOrderTransactions(
    untold.map(({ id, amount }) => ({
      order_id,
      amount: -amount,
      currency_code,
      reference: "refund",
      reference_id: id,
    })),
  )
}
