import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { syncOrders } from "../orders/sync-order"
import { queryRows } from "../shop/query-rows"
import { settleEach } from "./settle-each"

const PAGE = 100

/**
 * Long enough for a weekend without a worker. By a node's clock, as Medusa writes when an order changed: of
 * three days some minutes do not matter.
 */
const LOOK_BACK_MS = 3 * 24 * 60 * 60_000

/**
 * Orders that were placed or changed lately, and orders whose moment of earning is still to come: each
 * is synced again. What its events have already booked costs a read and posts nothing; what a lost
 * event has missed is posted now.
 * @returns how many entries were missing
 */
export async function syncRecentOrders(
  container: MedusaContainer,
  now: number = Date.now(),
): Promise<number> {
  const waiting = await memberModule(container).readWaitingOrders(PAGE)
  let missing = await syncPage(container, waiting)
  for (let skip = 0; ; skip += PAGE) {
    const page = await changedOrders(container, new Date(now - LOOK_BACK_MS), skip)
    missing += await syncPage(container, page)
    if (page.length < PAGE) return missing
  }
}

async function changedOrders(
  container: MedusaContainer,
  since: Date,
  skip: number,
): Promise<string[]> {
  const orders = await queryRows<{ readonly id: string }>(container, {
    entity: "order",
    fields: ["id"],
    filters: { updated_at: { $gte: since } },
    pagination: { take: PAGE, skip, order: { id: "ASC" } },
  })
  return orders.map((order) => order.id)
}

async function syncPage(container: MedusaContainer, order_ids: string[]): Promise<number> {
  if (order_ids.length === 0) return 0
  try {
    return await syncTogether(container, order_ids)
  } catch {
    let missing = 0
    await settleEach(
      container,
      order_ids,
      (order_id) => `order ${order_id}`,
      async (order_id) => {
        missing += await syncTogether(container, [order_id])
      },
    )
    return missing
  }
}

async function syncTogether(container: MedusaContainer, order_ids: string[]): Promise<number> {
  const synced = await syncOrders(container, order_ids)
  return synced.reduce((sum, order) => sum + order.posted, 0)
}
