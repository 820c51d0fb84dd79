import type { Instant } from "../../../domain/ledger/account"
import { startDecision } from "../../../domain/ledger/decision"
import type { ProgramTerms } from "../../../domain/program/terms"
import { spansToMeasure, tierAfterPeriods } from "../../../domain/tiers/tier-in-force"
import { measuredIn } from "../../../domain/tiers/tier-measures"
import { periodEnds } from "../../../domain/tiers/tier-windows"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { tierChanged } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import type { MemberStanding, OpenAccount } from "../ledger/locks"
import { lockAccounts } from "../ledger/locks"
import type { LedgerTransaction } from "../ledger/transaction"
import type { TierChange } from "../ledger/write-journal"
import { writeJournal } from "../ledger/write-journal"

export interface EvaluateTiersInput {
  readonly program_id: string
  readonly program_version: number
  readonly terms: ProgramTerms
  /** Since when the tiers have been as they are: a period that ended before takes nobody's tier away. */
  readonly schedule_since: Instant
  /** Members in one transaction. */
  readonly limit: number
  readonly now?: Instant
}

export interface TierEvaluation {
  readonly members: number
  readonly changed: number
}

interface DueMember {
  readonly account_id: string
  /** From where on the ends of periods count for this member. */
  readonly after: Instant
}

/**
 * Looks at a batch of members whose period has ended, or whose program has got other tiers, and takes
 * or gives the tier that they have by now: one read, one write, whatever their number. Who is looked at
 * is marked, so that a second run finds nobody, and one after missed nights looks at each period's end.
 * Accounts that somebody else has locked are left for the next round.
 */
export async function evaluateTiers(
  input: EvaluateTiersInput,
  pool: ConnectionPool,
): Promise<TierEvaluation> {
  return inTransaction(pool, async (transaction) => {
    const at = input.now ?? (await databaseNow(transaction))
    const due = await lockDueMembers(transaction, input, at)
    if (due.length === 0) return { members: 0, changed: 0 }
    const books = await lockAccounts(transaction, {
      account_ids: due.map(({ account_id }) => account_id),
      now: at,
      tier_spans: new Map(
        due.map(({ account_id, after }) => [
          account_id,
          spansToMeasure(input.terms, { after, at }),
        ]),
      ),
    })
    const looked = due.map(({ account_id, after }) => {
      const { account, member_id } = books.accounts.get(account_id) as OpenAccount
      const member = books.members.get(member_id) as MemberStanding
      return { account, member, ...look(input, member, { after, at }) }
    })
    await writeJournal(transaction, {
      posted: looked.map(({ account }) => ({ before: account, decision: startDecision(account) })),
      content_hash: contentHash({ evaluated: input.program_id }),
      members: looked.map(({ member, tier }) => ({
        id: member.member_id,
        tier,
        tier_checked_at: new Date(at).toISOString(),
      })),
      tier_changes: looked.flatMap(({ changes }) => changes),
      events: looked.flatMap(({ member, tier }) => tierChanged(member, tier)),
    })
    return { members: due.length, changed: looked.flatMap(({ changes }) => changes).length }
  })
}

/** A node whose clock is fast must not take a tier away before its period has ended. */
async function databaseNow(transaction: LedgerTransaction): Promise<Instant> {
  const { rows } = await transaction.query<{ now: Date }>({
    name: "loyalty_tiers_now",
    text: "select clock_timestamp() as now",
    values: [],
  })
  return (rows[0] as { now: Date }).now.getTime()
}

/** Until when a member must have been looked at: the last period's end, or the change of the tiers. */
function dueSince({ terms, schedule_since }: EvaluateTiersInput, at: Instant): Instant {
  const last_end = periodEnds(terms, schedule_since, at).at(-1)
  return Math.max(schedule_since, last_end ?? schedule_since)
}

async function lockDueMembers(
  transaction: LedgerTransaction,
  input: EvaluateTiersInput,
  at: Instant,
): Promise<DueMember[]> {
  const { rows } = await transaction.query<{ id: string; checked_at: string }>({
    name: "loyalty_due_tiers",
    text: `select a.id, bonus_epoch_ms(m.tier_checked_at) as checked_at
      from bonus_account a join loyalty_member m on m.id = a.member_id
      where m.id in (
        select id from loyalty_member
        where program_id = $1 and tier_checked_at < $2::timestamptz
        order by tier_checked_at, id limit $3::int)
      order by a.id for no key update of a skip locked`,
    values: [input.program_id, new Date(dueSince(input, at)).toISOString(), input.limit],
  })
  return rows.map(({ id, checked_at }) => ({
    account_id: id,
    after: Math.max(Number(checked_at), input.schedule_since),
  }))
}

function look(
  { terms, program_version }: EvaluateTiersInput,
  member: MemberStanding,
  moments: { readonly after: Instant; readonly at: Instant },
): { readonly tier: string | null; readonly changes: readonly TierChange[] } {
  const record = { held: member.tier, floor: member.tier_floor }
  const measured = measuredIn(terms, member.measures)
  const tier = tierAfterPeriods(terms, record, measured, moments)?.handle ?? null
  if (tier === member.tier) return { tier, changes: [] }
  const has_ended = periodEnds(terms, moments.after, moments.at).length > 0
  const change: TierChange = {
    member_id: member.member_id,
    from_tier: member.tier,
    to_tier: tier,
    cause: has_ended ? "period_end" : "schedule",
    order_id: null,
    program_version,
    actor_id: null,
    reason: null,
    changed_at: new Date(moments.at).toISOString(),
  }
  return { tier, changes: [change] }
}
