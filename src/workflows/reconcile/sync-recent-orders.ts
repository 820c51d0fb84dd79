import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { syncOrders } from "../orders/sync-order"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import { COMPLETED_WITHIN_MS, isBeingCompleted } from "./completions"
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
 * event has missed is posted now. An order that its completion may still take away, since the payment is refused in this
 * moment, is none yet.
 * @returns how many entries were missing
 */
export async function syncRecentOrders(
  container: MedusaContainer,
  now: number = Date.now(),
): Promise<number> {
  const waiting = await memberModule(container).readWaitingOrders(PAGE)
  let missing = await syncPage(container, waiting)
  const order_ids = await settledOrders(container, await changedOrders(container, now))
  for (let at = 0; at < order_ids.length; at += PAGE) {
    missing += await syncPage(container, order_ids.slice(at, at + PAGE))
  }
  return missing
}

interface ChangedOrder {
  readonly id: string
  readonly cart_id: string | null
  /** Its cart may be being completed still. */
  readonly is_new: boolean
}

const CHANGED: PreparedSql = {
  name: "loyalty_changed_orders",
  text: `select o.id, o.created_at > $2::timestamptz as is_new,
      (select l.cart_id from order_cart l where l.order_id = o.id and l.deleted_at is null limit 1) as cart_id
    from "order" o where o.updated_at >= $1::timestamptz and o.deleted_at is null order by o.id`,
}

function changedOrders(container: MedusaContainer, now: number): Promise<readonly ChangedOrder[]> {
  const moments = [now - LOOK_BACK_MS, now - COMPLETED_WITHIN_MS]
  const values = moments.map((moment) => new Date(moment).toISOString())
  return sqlRows<ChangedOrder>(container, CHANGED, values)
}

/** One that came of no cart waits some minutes: a completion says late which cart its order came of. */
async function settledOrders(
  container: MedusaContainer,
  orders: readonly ChangedOrder[],
): Promise<string[]> {
  const settled: string[] = []
  for (const { id, cart_id, is_new } of orders) {
    if (!is_new || (cart_id !== null && !(await isBeingCompleted(container, cart_id)))) {
      settled.push(id)
    }
  }
  return settled
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
