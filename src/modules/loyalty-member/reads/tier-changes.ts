import type { SqlClient } from "../ledger/sql-client"
import type { TierChange } from "../ledger/write-journal"

/** Every change of a member's tier, newest first, and how many there are. */
export async function readTierChanges(
  client: SqlClient,
  member_id: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ changes: TierChange[]; count: number }> {
  const { rows } = await client.query<{ change: TierChange | null; count: string }>({
    name: "loyalty_tier_changes",
    text: `with page as (
        select jsonb_build_object('member_id', member_id, 'from_tier', from_tier, 'to_tier', to_tier,
          'cause', cause, 'order_id', order_id, 'program_version', program_version,
          'actor_id', actor_id, 'reason', reason,
          'changed_at', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as change, id
        from loyalty_member_tier_change where member_id = $1 order by id desc limit $2 offset $3)
      select page.change, counted.count
      from (select count(*) as count from loyalty_member_tier_change where member_id = $1) counted
      left join page on true order by page.id desc`,
    values: [member_id, page.limit, page.offset],
  })
  return { changes: rows.flatMap((row) => row.change ?? []), count: Number(rows[0]?.count ?? 0) }
}
