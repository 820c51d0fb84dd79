import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../../../src/workflows/shop/modules"
import { syncOrders } from "../../../src/workflows/orders/sync-orders"
import type { YearOrder } from "./year-order"

/** Every so-many-th order is read again. */
const STRIDE = 23
const ACCOUNTS_PER_SWEEP = 200
const EVENTS_PER_BATCH = 500

/**
 * Brings the books to this very day and proves them: the laws of the ledger hold, and reading orders
 * from the shop, as the reconciler does, finds nothing to post.
 * @returns how many orders were read
 * @throws Error that names what is wrong
 */
export async function checkBooks(
  container: MedusaContainer,
  orders: readonly YearOrder[],
): Promise<number> {
  const members = memberModule(container)
  while ((await members.expireBonuses({ limit: ACCOUNTS_PER_SWEEP })).accounts > 0);
  await forgetEvents(container)

  const sample = orders.filter(
    (order, index) => index % STRIDE === 0 || order.planned.comeback !== null,
  )
  const synced = await syncOrders(
    container,
    sample.map((order) => order.planned.order_id),
  )
  const changed = synced.filter((order) => order.posted > 0)
  if (synced.length !== sample.length || changed.length > 0) {
    const named = JSON.stringify(changed.slice(0, 5))
    throw new Error(`${synced.length} of ${sample.length} orders were known; changed: ${named}`)
  }
  const broken = (await members.verifyLedger()).filter((law) => law.violations.length > 0)
  if (broken.length > 0) throw new Error(`Laws of the ledger are broken: ${JSON.stringify(broken)}`)
  return sample.length
}

/** A year of events that nobody waits for any more. */
async function forgetEvents(container: MedusaContainer): Promise<void> {
  const nobody = () => Promise.resolve()
  while ((await memberModule(container).relayOutbox(EVENTS_PER_BATCH, nobody)) > 0);
}
