import { setTimeout as pause } from "node:timers/promises"

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"

import { isBookedByWhoeverAsked } from "../workflows/orders/own-booking"
import { syncOrders } from "../workflows/orders/sync-order"
import { queryRows } from "../workflows/shop/query-rows"

/**
 * The shopper still waits for his order, which is read in this moment and on this thread: he goes first. Bonuses that
 * come a blink later are missed by nobody.
 */
const ANSWER_FIRST_MS = 40

/** What a till that sells books by itself, before it answers. */
const BOOKED_BY_TILLS = ["order.placed", "payment.captured"]

interface OrderEventData {
  readonly id?: string
  readonly order_id?: string
}

/**
 * Whatever happens to an order, its books are brought in line with it. The event is only a hint to
 * look: a doubled, late or lost one makes no difference in the end (the reconciler looks too).
 */
export default async function loyaltySyncOrder({
  event,
  container,
}: SubscriberArgs<OrderEventData>): Promise<void> {
  if (event.name === "order.placed") await pause(ANSWER_FIRST_MS)
  if (BOOKED_BY_TILLS.includes(event.name) && (await isBookedByWhoeverAsked(event.data.id))) return
  const order_ids = await orderIdsOf(container, event.name, event.data)
  if (order_ids.length > 0) await syncOrders(container, order_ids)
}

async function orderIdsOf(
  container: MedusaContainer,
  event: string,
  { id, order_id }: OrderEventData,
): Promise<string[]> {
  if (order_id) return [order_id]
  if (!id) return []
  if (event.startsWith("payment.")) return ordersOfPayment(container, id)
  if (event === "delivery.created") return ordersOfFulfillment(container, id)
  return [id]
}

async function ordersOfPayment(container: MedusaContainer, payment_id: string): Promise<string[]> {
  const payments = await queryRows<{ readonly payment_collection_id: string }>(container, {
    entity: "payment",
    fields: ["payment_collection_id"],
    filters: { id: payment_id },
  })
  return linkedOrders(container, "order_payment_collection", {
    payment_collection_id: payments.map((payment) => payment.payment_collection_id),
  })
}

async function ordersOfFulfillment(
  container: MedusaContainer,
  fulfillment_id: string,
): Promise<string[]> {
  return linkedOrders(container, "order_fulfillment", { fulfillment_id })
}

async function linkedOrders(
  container: MedusaContainer,
  entity: string,
  filters: Record<string, unknown>,
): Promise<string[]> {
  const links = await queryRows<{ readonly order_id: string }>(container, {
    entity,
    fields: ["order_id"],
    filters,
  })
  return links.map((link) => link.order_id)
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.canceled",
    "order.return_received",
    "order.exchange_created",
    "order.claim_created",
    "order-edit.confirmed",
    "payment.captured",
    "payment.refunded",
    "delivery.created",
  ],
  context: { subscriberId: "loyalty-program-sync-order" },
}
