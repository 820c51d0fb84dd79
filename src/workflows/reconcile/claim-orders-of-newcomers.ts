import type { MedusaContainer } from "@medusajs/framework/types"

import { claimEarlierOrders } from "../members/claim-earlier-orders"
import { syncOrders } from "../orders/sync-order"
import { memberModule } from "../shop/modules"
import { activePrograms } from "./active-programs"
import { settleEach } from "./settle-each"

const BATCH = 100

/** Who joined longer ago has been seen by several hundred runs. */
const LOOK_BACK_MS = 3 * 24 * 60 * 60_000

/**
 * Orders from before somebody joined, where the process died in between or there were too many to claim at once,
 * and claims of which the books know nothing yet.
 * @returns how many orders were claimed
 */
export async function claimOrdersOfNewcomers(
  container: MedusaContainer,
  now: number = Date.now(),
): Promise<number> {
  const unbooked = await memberModule(container).readUnbookedClaims(BATCH)
  await settleEach(
    container,
    unbooked,
    ({ order_id }) => `order ${order_id}`,
    async ({ order_id }) => void (await syncOrders(container, [order_id])),
  )
  let claimed = 0
  const since = new Date(now - LOOK_BACK_MS)
  for (const program of await activePrograms(container)) {
    claimed += await claimEarlierOrders(container, program, { since, limit: BATCH })
  }
  return claimed
}
