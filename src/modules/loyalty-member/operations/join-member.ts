import { LoyaltyError } from "../../../domain/errors"
import { decideGrant } from "../../../domain/grants/decide-grant"
import { welcomeKey } from "../../../domain/grants/grant-keys"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { AttributeForm } from "../attributes/fill-in"
import { fillIn } from "../attributes/fill-in"
import type { ConsentForm } from "../consents/write-consents"
import { writeConsents } from "../consents/write-consents"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { entryPosted } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { SqlClient } from "../ledger/sql-client"
import type { LedgerTransaction } from "../ledger/transaction"
import { writeJournal } from "../ledger/write-journal"
import type { PhoneOfMember } from "./set-phone"
import { setPhoneWithin } from "./set-phone"
import { useInvitation } from "./use-invitation"

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
  /** `invited`: staff ask the customer to join, who says yes later. `active` when absent. */
  readonly status?: "active" | "invited"
  /** Staff who invited him or had him join; absent or null: he himself. */
  readonly actor_id?: string | null
  /** Present where nobody joins without a code, unless staff have invited him. */
  readonly invitation?: { readonly code: string | null }
  /** "1990-02-28"; of somebody who is a member already it is left as it is. */
  readonly birth_date?: string | null
  /** From this day on the till asks for his fields again; who is only invited is surveyed once he has joined. */
  readonly next_survey_on?: string | null
  /**
   * The fields that he brings with him. Absent for records that are taken over as they are: then nobody asks
   * for what is mandatory. Like the consents, of somebody who is a member already it is left as it is.
   */
  readonly form?: AttributeForm
  readonly consents?: ConsentForm
  /** Of a member already it is changed. */
  readonly phone?: PhoneOfMember
  /** The promises under which he joins: a welcome grant comes with the membership, or not at all. */
  readonly promised?: { readonly terms: ProgramTerms; readonly program_version: number }
}

export interface JoinedMember {
  readonly member_id: string
  readonly account_id: string
  /** True for a new membership, and for an invitation that has been taken up now. */
  readonly joined_now: boolean
}

/**
 * Makes a customer a member with an empty account. A member who joins again stays who he is, whatever he
 * brings with him, and one whose record was merged is the other one; an invited one becomes active.
 * @throws LoyaltyError `member_suspended` when the membership is suspended or closed,
 *   `invitation_required`, `invitation_invalid`, `invitation_used_up`, `attribute_required`, `attribute_invalid`,
 *   `forbidden_for_role`, `consent_wording_not_found`, `consent_invalid`, `already_member` for a phone of another
 */
export async function joinMembers(
  inputs: readonly JoinMemberInput[],
  pool: ConnectionPool,
): Promise<JoinedMember[]> {
  return inTransaction(pool, async (client) => {
    const { joined, newcomers } = await joinWithin(client, inputs)
    await welcome(client, newcomers)
    return joined
  })
}

/**
 * The memberships alone, within a transaction that has more to do. Newcomers are still to be welcomed, last of
 * all: their welcome writes the journal, and that commits.
 */
export async function joinWithin(
  client: SqlClient,
  inputs: readonly JoinMemberInput[],
): Promise<{ joined: JoinedMember[]; newcomers: readonly Newcomer[] }> {
  const rows = inputs.map(({ invitation, promised, form, consents, phone, ...input }) => ({
    ...input,
    status: input.status ?? "active",
    joined_at: input.joined_at?.toISOString() ?? null,
  }))
  const inserted = await insertMembers(client, JSON.stringify(rows))
  const members = await readMembers(client, JSON.stringify(rows))
  const results: JoinedMember[] = []
  const newcomers: Newcomer[] = []
  for (const input of inputs) {
    const member = members.find(
      (row) => row.program_id === input.program_id && row.customer_id === input.customer_id,
    )
    if (!member || member.status === "suspended" || member.status === "closed") {
      throw new LoyaltyError("member_suspended", "This membership is suspended or closed.")
    }
    const now = inserted.find(({ id }) => id === member.id)
    if (now && !now.was_invited && input.invitation) {
      const { program_id, invitation } = input
      await useInvitation(client, { program_id, member_id: member.id, code: invitation.code })
    }
    if (input.phone) await setPhoneWithin(client, { member_id: member.id, ...input.phone })
    if (now) await takeAnswers(client, member, input)
    results.push({
      member_id: member.id,
      account_id: member.account_id,
      joined_now: now !== undefined,
    })
    const { account_id, status } = member
    if (now && status === "active") newcomers.push({ account_id, promised: input.promised })
  }
  return { joined: results, newcomers }
}

/** Who is only invited is asked for what is mandatory when he says yes. */
async function takeAnswers(
  client: SqlClient,
  { id, status }: MemberRow,
  { form, consents }: JoinMemberInput,
): Promise<void> {
  if (form) await fillIn(client, id, form, { joins: status === "active" })
  if (consents) await writeConsents(client, id, consents)
}

export interface Newcomer extends Pick<JoinMemberInput, "promised"> {
  readonly account_id: string
}

/**
 * In the same transaction: whoever is a member has been welcomed, and nobody twice. Who is only invited is
 * welcomed when he says yes.
 */
export async function welcome(
  client: LedgerTransaction,
  newcomers: readonly Newcomer[],
): Promise<void> {
  const welcomed = newcomers.flatMap(({ account_id, promised }) => {
    const grant = promised?.terms.grants.welcome ?? null
    return promised && grant ? [{ account_id, ...promised, grant }] : []
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

/** Whoever is new, and whoever was invited and is active now. PostgreSQL marks an updated row by its xmax. */
async function insertMembers(
  client: SqlClient,
  rows: string,
): Promise<readonly { id: string; was_invited: boolean }[]> {
  const joined = await client.query<{ id: string; was_invited: boolean }>({
    name: "loyalty_member_join",
    text: `with wanted as (
        select distinct on (program_id, customer_id) *
        from jsonb_to_recordset($1::jsonb) as x(member_id text, account_id text,
          program_id text, customer_id text, tier text, status text, joined_at timestamptz,
          birth_date date, next_survey_on date, actor_id text)
      ), joined as (
        insert into loyalty_member as m
          (id, program_id, customer_id, status, tier, joined_at, birth_date, next_survey_on)
        select member_id, program_id, customer_id, status, tier, coalesce(joined_at, now()), birth_date,
          case when status = 'active' then next_survey_on end
        from wanted
        on conflict (program_id, customer_id) do update
          set status = 'active', tier = excluded.tier, joined_at = excluded.joined_at,
            birth_date = coalesce(excluded.birth_date, m.birth_date),
            next_survey_on = coalesce(m.next_survey_on, excluded.next_survey_on), updated_at = now()
          where m.status = 'invited' and excluded.status = 'active'
        returning id, program_id, customer_id, status, xmax::text <> '0' as was_invited
      ), accounts as (
        insert into bonus_account (id, member_id, program_id)
        select w.account_id, j.id, j.program_id from joined j
        join wanted w on w.program_id = j.program_id and w.customer_id = j.customer_id
        where not j.was_invited
      ), history as (
        insert into loyalty_member_history (member_id, seq, action, from_status, to_status, actor_id)
        select j.id, coalesce(known.seq, 0) + 1, case j.status when 'invited' then 'invite' else 'join' end,
          case when j.was_invited then 'invited' end, j.status, w.actor_id
        from joined j join wanted w on w.program_id = j.program_id and w.customer_id = j.customer_id
        cross join lateral (select max(seq) as seq from loyalty_member_history h where h.member_id = j.id) known
      )
      select id, was_invited from joined`,
    values: [rows],
  })
  return joined.rows
}

interface MemberRow {
  readonly id: string
  readonly account_id: string
  readonly program_id: string
  readonly customer_id: string
  readonly status: string
}

async function readMembers(client: SqlClient, rows: string): Promise<readonly MemberRow[]> {
  const found = await client.query<MemberRow>({
    name: "loyalty_member_joined",
    text: `select m.id, m.program_id, x.customer_id, m.status, a.id as account_id
      from jsonb_to_recordset($1::jsonb) as x(program_id text, customer_id text)
      join loyalty_member own on own.program_id = x.program_id and own.customer_id = x.customer_id
      join loyalty_member m on m.id = coalesce(own.merged_into, own.id)
      join bonus_account a on a.member_id = m.id`,
    values: [rows],
  })
  return found.rows
}
