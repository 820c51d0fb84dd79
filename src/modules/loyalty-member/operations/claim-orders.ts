import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"

export interface ClaimedOrder {
  readonly order_id: string
  readonly member_id: string
}

/**
 * Sets down whose orders from before these are. One that somebody has already, by a claim or in the books, stays
 * where it is; so the same claims again change nothing.
 */
export async function claimOrders(
  claims: readonly ClaimedOrder[],
  pool: ConnectionPool,
): Promise<void> {
  if (claims.length === 0) return
  await inTransaction(pool, async (client) => {
    await client.query({
      name: "loyalty_orders_claim",
      text: `insert into loyalty_member_claimed_order (order_id, member_id)
        select x.order_id, x.member_id from jsonb_to_recordset($1::jsonb) as x(order_id text, member_id text)
        where not exists (select from bonus_order o where o.order_id = x.order_id)
        order by x.order_id
        on conflict do nothing`,
      values: [JSON.stringify(claims)],
    })
  })
}
