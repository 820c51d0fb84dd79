import { LoyaltyError } from "../../../domain/errors"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"

export interface JoinMemberInput {
  /** Made by the caller: `lmem_…`, `bacc_…`. */
  readonly member_id: string
  readonly account_id: string
  readonly program_id: string
  readonly customer_id: string
  /** Handle of the tier that a member begins with; null where the program has none. */
  readonly tier: string | null
  /** Absent: now, by the database's clock. */
  readonly joined_at?: Date
}

export interface JoinedMember {
  readonly member_id: string
  readonly account_id: string
  readonly joined_now: boolean
}

/**
 * Makes a customer a member with an empty account. A member who joins again stays who he is.
 * @throws LoyaltyError `member_suspended` when the membership is suspended or closed
 */
export async function joinMembers(
  inputs: readonly JoinMemberInput[],
  pool: ConnectionPool,
): Promise<JoinedMember[]> {
  return inTransaction(pool, (client) => joinWithin(client, inputs))
}

/** The same within a transaction that has more to do. */
export async function joinWithin(
  client: SqlClient,
  inputs: readonly JoinMemberInput[],
): Promise<JoinedMember[]> {
  const rows = inputs.map((input) => ({
    ...input,
    joined_at: input.joined_at?.toISOString() ?? null,
  }))
  await client.query({
    name: "loyalty_member_join",
    text: `with wanted as (
          select * from jsonb_to_recordset($1::jsonb) as x(member_id text, account_id text,
            program_id text, customer_id text, tier text, joined_at timestamptz)
        ), joined as (
          insert into loyalty_member (id, program_id, customer_id, tier, joined_at)
          select member_id, program_id, customer_id, tier, coalesce(joined_at, now()) from wanted
          on conflict (program_id, customer_id) do nothing returning id, program_id
        )
        insert into bonus_account (id, member_id, program_id)
        select w.account_id, j.id, j.program_id from joined j join wanted w on w.member_id = j.id`,
    values: [JSON.stringify(rows)],
  })
  const found = await client.query<{
    id: string
    account_id: string
    program_id: string
    customer_id: string
    status: string
  }>({
    name: "loyalty_member_joined",
    text: `select m.id, m.program_id, m.customer_id, m.status, a.id as account_id
        from jsonb_to_recordset($1::jsonb) as x(program_id text, customer_id text)
        join loyalty_member m on m.program_id = x.program_id and m.customer_id = x.customer_id
        join bonus_account a on a.member_id = m.id`,
    values: [JSON.stringify(rows)],
  })
  return inputs.map((input) => {
    const member = found.rows.find(
      (row) => row.program_id === input.program_id && row.customer_id === input.customer_id,
    )
    if (!member || member.status === "suspended" || member.status === "closed") {
      throw new LoyaltyError("member_suspended", "This membership is suspended or closed.")
    }
    return {
      member_id: member.id,
      account_id: member.account_id,
      joined_now: member.id === input.member_id,
    }
  })
}
