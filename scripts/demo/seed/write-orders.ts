import type { SqlClient } from "../../../src/modules/loyalty-member/ledger/sql-client"
import type { DemoDelivery } from "./create-delivery"
import type { Row } from "./insert-rows"
import { insertRows } from "./insert-rows"
import { orderRows } from "./order-rows"
import { parcelRows } from "./parcel-rows"
import { paymentRows } from "./payment-rows"
import type { YearOrder } from "./year-order"

const ORDERS_PER_BATCH = 500

/** A table after those that it points to. */
const TABLES = [
  "cart",
  "order_address",
  "order",
  "order_line_item",
  "order_item",
  "order_line_item_tax_line",
  "order_line_item_adjustment",
  "order_shipping_method",
  "order_shipping",
  "order_shipping_method_tax_line",
  "order_summary",
  "order_cart",
  "payment_collection",
  "order_payment_collection",
  "payment_session",
  "payment",
  "capture",
  "refund",
  "order_transaction",
  "order_credit_line",
  "fulfillment",
  "fulfillment_item",
  "order_fulfillment",
  "return",
  "return_item",
] as const

/**
 * Writes the year's orders into the shop, with what was paid, sent and returned: set by set, since the
 * order module would take minutes for as many.
 */
export async function writeOrders(
  client: SqlClient,
  orders: readonly YearOrder[],
  delivery: DemoDelivery,
): Promise<void> {
  for (let start = 0; start < orders.length; start += ORDERS_PER_BATCH) {
    const batch = orders.slice(start, start + ORDERS_PER_BATCH)
    const written = batch.map((order) => ({
      ...orderRows(order, delivery),
      ...paymentRows(order),
      ...parcelRows(order, delivery),
    }))
    for (const table of TABLES) {
      const rows = written.flatMap((tables: Record<string, readonly Row[]>) => tables[table] ?? [])
      await insertRows(client, table, rows)
    }
  }
}
