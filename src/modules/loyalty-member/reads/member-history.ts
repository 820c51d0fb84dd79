import type { MemberStatus } from "../../../domain/members/member-state"
import type { Instant } from "../../../domain/ledger/account"
import type { SqlClient } from "../ledger/sql-client"

/** One change of a membership's status. */
export interface MemberHistoryRow {
  readonly seq: number
  readonly action: string
  readonly from_status: MemberStatus | null
  readonly to_status: MemberStatus
  /** The other one of two that were merged. */
  readonly other_member_id: string | null
  readonly actor_id: string | null
  readonly reason: string | null
  readonly happened_at: Date
}

/** All that became of a membership, oldest first: a handful of rows. */
export async function readMemberHistory(
  client: SqlClient,
  member_id: string,
): Promise<MemberHistoryRow[]> {
  const { rows } = await client.query<MemberHistoryRow>({
    name: "loyalty_member_history",
    text: `select seq, action, from_status, to_status, other_member_id, actor_id, reason, happened_at
      from loyalty_member_history where member_id = $1 order by seq`,
    values: [member_id],
  })
  return rows
}

/**
 * How memberships stood at a moment, by member. Before his first day a member stands as he began: who orders, and
 * joins before the order is seen, has joined.
 */
export async function readStatusesAt(
  client: SqlClient,
  member_ids: readonly string[],
  at: Instant,
): Promise<Map<string, MemberStatus>> {
  const { rows } = await client.query<{ id: string; status: MemberStatus }>({
    name: "loyalty_member_statuses_at",
    text: `select m.id, coalesce(
        (select h.from_status from loyalty_member_history h where h.member_id = m.id
          and h.happened_at > $2::timestamptz and h.from_status <> 'invited' order by h.seq limit 1),
        m.status) as status
      from loyalty_member m where m.id = any($1::text[])`,
    values: [member_ids, new Date(at).toISOString()],
  })
  return new Map(rows.map(({ id, status }) => [id, status]))
}
