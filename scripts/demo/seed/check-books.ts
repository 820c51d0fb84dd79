import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ConnectionPool } from "../../../src/modules/loyalty-member/ledger/database"
import { withConnection } from "../../../src/modules/loyalty-member/ledger/database"
import { memberModule } from "../../../src/workflows/shop/modules"
import { syncBooks } from "../../../src/workflows/orders/sync-books"
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
  const entriesBefore = await countOrderEntries(container)
  const synced = await syncBooks(
    container,
    sample.map((order) => order.planned.order_id),
  )
  const missing = (await countOrderEntries(container)) - entriesBefore
  if (synced.length !== sample.length || missing > 0) {
    const found = `${synced.length} of ${sample.length} orders were found`
    throw new Error(`${found}, and reading them again posted ${missing} entries`)
  }
  const broken = (await members.verifyLedger()).filter((law) => law.violations.length > 0)
  if (broken.length > 0) throw new Error(`Laws of the ledger are broken: ${JSON.stringify(broken)}`)
  return sample.length
}

/** Entries that orders have caused; what time alone does to an account is not among them. */
async function countOrderEntries(container: MedusaContainer): Promise<number> {
  const pool = container.resolve<ConnectionPool>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await withConnection(pool, (client) =>
    client.query<{ count: string }>(
      "select count(*) from bonus_entry where source_type in ('order', 'cart')",
    ),
  )
  return Number(rows[0]?.count)
}

/** A year of events that nobody waits for any more. */
async function forgetEvents(container: MedusaContainer): Promise<void> {
  const nobody = () => Promise.resolve()
  while ((await memberModule(container).relayOutbox(EVENTS_PER_BATCH, nobody)) > 0);
}
