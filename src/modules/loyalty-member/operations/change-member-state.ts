import { LoyaltyError } from "../../../domain/errors"
import type { MemberAction, MemberStatus } from "../../../domain/members/member-state"
import { decideMemberTransition } from "../../../domain/members/member-state"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"

/** What staff do to a membership. */
export const STAFF_MEMBER_ACTIONS = ["suspend", "close", "reopen"] as const satisfies MemberAction[]
export type StaffMemberAction = (typeof STAFF_MEMBER_ACTIONS)[number]

export interface ChangeMemberStateInput {
  readonly member_id: string
  readonly action: StaffMemberAction
  readonly actor_id: string | null
  readonly reason: string
}

/**
 * Suspends, closes or reopens a membership. Its account and its cards stay as they are. Asked twice, it is done once.
 * @throws LoyaltyError `member_not_found`, `member_state_refuses`
 */
export async function changeMemberState(
  input: ChangeMemberStateInput,
  pool: ConnectionPool,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const status = await lockMember(client, input.member_id)
    const transition = decideMemberTransition(status, input.action)
    if (transition.kind === "change") await writeChange(client, input, transition)
  })
}

async function lockMember(client: SqlClient, id: string): Promise<MemberStatus> {
  const { rows } = await client.query<{ status: MemberStatus }>({
    name: "loyalty_member_lock",
    text: "select status from loyalty_member where id = $1 for no key update",
    values: [id],
  })
  if (!rows[0]) throw new LoyaltyError("member_not_found", "There is no such member.")
  return rows[0].status
}

async function writeChange(
  client: SqlClient,
  { member_id, action, actor_id, reason }: ChangeMemberStateInput,
  { from, to }: { readonly from: MemberStatus; readonly to: MemberStatus },
): Promise<void> {
  await client.query({
    name: "loyalty_member_change",
    text: `with changed as (
        update loyalty_member set status = $3, updated_at = clock_timestamp() where id = $1 returning id)
      insert into loyalty_member_history (member_id, seq, action, from_status, to_status, actor_id, reason)
      select id, (select max(seq) + 1 from loyalty_member_history h where h.member_id = $1), $2, $4, $3, $5, $6
      from changed`,
    values: [member_id, action, to, from, actor_id, reason],
  })
}
