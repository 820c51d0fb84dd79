import { LoyaltyError } from "../../../domain/errors"
import { decideGrant } from "../../../domain/grants/decide-grant"
import { welcomeKey } from "../../../domain/grants/grant-keys"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { LedgerTransaction } from "../ledger/transaction"
import { writeJournal } from "../ledger/write-journal"

export interface JoinMemberInput {
  /** Made by the caller: `lmem_…`, `bacc_…`. */
  readonly member_id: string
  readonly account_id: string
  readonly program_id: string
  readonly customer_id: string
  /** Handle of the tier that a member begins with; null where the program has none. */
  readonly tier: string | null
  readonly joined_at?: Date
  /** "1990-02-28"; of somebody who is a member already it is left as it is. */
  readonly birth_date?: string | null
  /** The promises under which he joins: a welcome grant comes with the membership, or not at all. */
  readonly promised?: { readonly terms: ProgramTerms; readonly program_version: number }
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
  const rows = inputs.map(({ promised: _promised, ...input }) => ({
    ...input,
    joined_at: (input.joined_at ?? new Date()).toISOString(),
  }))
  return inTransaction(pool, async (client) => {
    const made = await client.query<{ member_id: string }>({
      name: "loyalty_member_join",
      text: `with wanted as (
          select * from jsonb_to_recordset($1::jsonb) as x(member_id text, account_id text,
            program_id text, customer_id text, tier text, joined_at timestamptz, birth_date date)
        ), joined as (
          insert into loyalty_member (id, program_id, customer_id, tier, joined_at, birth_date)
          select member_id, program_id, customer_id, tier, joined_at, birth_date from wanted
          on conflict (program_id, customer_id) do nothing returning id, program_id
        )
        insert into bonus_account (id, member_id, program_id)
        select w.account_id, j.id, j.program_id from joined j join wanted w on w.member_id = j.id
        returning member_id`,
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
    const newcomers = new Set(made.rows.map((row) => row.member_id))
    const joined = inputs.map((input): JoinedMember => {
      const member = found.rows.find(
        (row) => row.program_id === input.program_id && row.customer_id === input.customer_id,
      )
      if (!member || member.status === "suspended" || member.status === "closed") {
        throw new LoyaltyError("member_suspended", "This membership is suspended or closed.")
      }
      return {
        member_id: member.id,
        account_id: member.account_id,
        joined_now: member.id === input.member_id && newcomers.has(member.id),
      }
    })
    await welcomeNewcomers(client, inputs, joined)
    return joined
  })
}

/** In the same transaction: whoever is a member has been welcomed, and nobody twice. */
async function welcomeNewcomers(
  client: LedgerTransaction,
  inputs: readonly JoinMemberInput[],
  joined: readonly JoinedMember[],
): Promise<void> {
  const welcomed = inputs.flatMap(({ promised }, index) => {
    const newcomer = joined[index]
    const grant = promised?.terms.grants.welcome ?? null
    return newcomer?.joined_now && promised && grant ? [{ ...newcomer, ...promised, grant }] : []
  })
  if (welcomed.length === 0) return
  const books = await lockAccounts(client, {
    account_ids: welcomed.map(({ account_id }) => account_id),
  })
  const posted = welcomed.map(({ account_id, terms, program_version, grant }) => {
    const before = accountIn(books, account_id)
    const decision = decideGrant(before, {
      key: welcomeKey(account_id),
      reason: "Welcome bonuses",
      grant,
      terms,
      program_version,
      now: books.now,
    })
    return { before, decision }
  })
  await writeJournal(client, {
    posted,
    content_hash: contentHash({ welcome: "on joining" }),
    events: posted.flatMap(({ decision }) => entryPosted(books, decision)),
  })
}
