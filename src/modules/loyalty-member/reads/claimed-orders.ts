import type { SqlClient } from "../ledger/sql-client"
import type { ClaimedOrder } from "../operations/claim-orders"

/** Who has claimed an order from before he joined; a merged membership leads to the one that lives on. */
export async function readClaimant(client: SqlClient, order_id: string): Promise<string | null> {
  const { rows } = await client.query<{ member_id: string }>({
    name: "loyalty_claimant_of_order",
    text: `select coalesce(m.merged_into, m.id) as member_id from loyalty_member_claimed_order c
      join loyalty_member m on m.id = c.member_id where c.order_id = $1`,
    values: [order_id],
  })
  return rows[0]?.member_id ?? null
}

/** Claims of which the books know nothing yet, made within the last three days, the oldest first. */
export async function readUnbookedClaims(
  client: SqlClient,
  limit: number,
): Promise<ClaimedOrder[]> {
  const { rows } = await client.query<ClaimedOrder>({
    name: "loyalty_claims_unbooked",
    text: `select c.order_id, c.member_id from loyalty_member_claimed_order c
      where c.claimed_at > clock_timestamp() - interval '3 days'
        and not exists (select from bonus_order o where o.order_id = c.order_id)
      order by c.claimed_at, c.order_id limit $1`,
    values: [limit],
  })
  return rows
}
