import type { Channel } from "../../../domain/consents/consent"
import { LoyaltyError } from "../../../domain/errors"
import type { Instant } from "../../../domain/ledger/account"
import type { PairOfBooks } from "../../../domain/ledger/transfer"
import { checkoutUnderWay, decideMerge } from "../../../domain/members/merge-members"
import type { MergedPerson } from "../../../domain/members/merged-person"
import { mergePersons } from "../../../domain/members/merged-person"
import { minor } from "../../../domain/money/money"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { Counted } from "../../../domain/tiers/counted"
import { spansToMeasure } from "../../../domain/tiers/tier-in-force"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { entryPosted, tierChanged } from "../ledger/events"
import { contentHash } from "../ledger/idempotency"
import type { MemberStanding, OpenBooks } from "../ledger/locks"
import { accountIn, lockAccounts } from "../ledger/locks"
import type { Balance } from "../ledger/results"
import { balanceOf } from "../ledger/results"
import type { SqlClient } from "../ledger/sql-client"
import type { LedgerTransaction } from "../ledger/transaction"
import type { MemberChange, TierChange, TierFloor } from "../ledger/write-journal"
import { writeJournal } from "../ledger/write-journal"
import type { MergedTier } from "../merging/decide-books"
import { mergeBooks, mergeTiers } from "../merging/decide-books"
import type { MergePair, RecordToMerge } from "../merging/read-records"
import { lockRecords, readAccountIds } from "../merging/read-records"
import type { MergeAct } from "../merging/write-merge"
import { writeMerge } from "../merging/write-merge"

export interface MergeMembersInput extends MergePair, MergeAct {
  readonly program_version: number
  readonly terms: ProgramTerms
  /** True: nothing is written, and the answer says what would be. */
  readonly dry_run?: boolean
  readonly now?: Instant
}

export type MergeOutcome =
  /** What the survivor has after it, or would have. */
  | ({ readonly status: "merged" | "would_merge" } & MergedMember)
  /** It had been done before, and nothing was changed now. */
  | { readonly status: "already"; readonly member_id: string }

export interface MergedMember {
  readonly member_id: string
  readonly balance: Balance
  readonly tier: string | null
  readonly counted: Counted
  readonly orders: number
  readonly phone: string | null
  readonly birth_date: string | null
  /** Numbers of all cards that lead to him. */
  readonly cards: readonly string[]
  /** Keys of fields whose values come from the other record. */
  readonly attributes_taken_over: readonly string[]
  readonly refused_channels: readonly Channel[]
}

/**
 * Makes two memberships of one person one: balance, orders, cards and what is known of him go to the survivor;
 * the other one can be read, and nothing else, for ever. All of it or nothing. Two merges that cross meet at the
 * accounts' locks, and the second finds that one of the two is no more.
 * @throws LoyaltyError `member_not_found`, `members_not_mergeable`, `member_state_refuses`,
 *   `checkout_under_way`, `idempotency_conflict`
 */
export async function mergeMembers(
  input: MergeMembersInput,
  pool: ConnectionPool,
): Promise<MergeOutcome> {
  const at = input.now ?? Date.now()
  return inTransaction(pool, async (transaction) => {
    const ids = await readAccountIds(transaction, input)
    const spans = spansToMeasure(input.terms, { after: at, at })
    const books = await lockAccounts(transaction, {
      account_ids: [...new Set([ids.survivor, ids.merged])],
      whole: true,
      merged_too: true,
      now: input.now,
      tier_spans: new Map([
        [ids.survivor, spans],
        [ids.merged, spans],
      ]),
    })
    const { survivor, merged } = await lockRecords(transaction, input)
    await assertSameRequest(transaction, input)
    if (decideMerge(survivor, merged).kind === "already") {
      return { status: "already", member_id: merged.merged_into ?? survivor.member_id }
    }
    if (accountIn(books, ids.merged).held > 0 || merged.has_open_capture) throw checkoutUnderWay()

    const merge = planMerge(books, { survivor, merged }, input, at)
    if (input.dry_run === true) return { status: "would_merge", ...merge.outcome }
    const { actor_id, reason, idempotency_key } = input
    const act: MergeAct = { actor_id, reason, idempotency_key }
    await writeMerge(transaction, { survivor, merged, person: merge.person, ...act })
    await writeBooks(transaction, books, merge, input, at)
    return { status: "merged", ...merge.outcome }
  })
}

/** @throws LoyaltyError `idempotency_conflict` when the key once stood for another merge */
async function assertSameRequest(
  client: SqlClient,
  { idempotency_key, member_id, from_member_id }: MergeMembersInput,
): Promise<void> {
  if (idempotency_key === null) return
  const { rows } = await client.query<MergePair>({
    name: "loyalty_merge_of_key",
    text: `select member_id, merged_member_id as from_member_id from loyalty_member_merge
      where idempotency_key = $1`,
    values: [idempotency_key],
  })
  const [known] = rows
  if (!known) return
  if (known.member_id === member_id && known.from_member_id === from_member_id) return
  throw new LoyaltyError(
    "idempotency_conflict",
    "This request was already made with other content. Use a new idempotency key for a new request.",
  )
}

interface MergePlan {
  readonly survivor: MemberStanding
  readonly merged: MemberStanding
  readonly records: { readonly survivor: RecordToMerge; readonly merged: RecordToMerge }
  readonly books: PairOfBooks
  readonly tier: MergedTier
  readonly person: MergedPerson
  readonly outcome: MergedMember
}

function planMerge(
  books: OpenBooks,
  records: MergePlan["records"],
  input: MergeMembersInput,
  at: Instant,
): MergePlan {
  const { survivor, merged } = records
  const standingOf = ({ member_id }: RecordToMerge) =>
    books.members.get(member_id) as MemberStanding
  const standings = { survivor: standingOf(survivor), merged: standingOf(merged) }
  const account_ids = { survivor: survivor.account_id, merged: merged.account_id }
  const carried = mergeBooks(books, account_ids, input)
  const tier = mergeTiers(input.terms, standings.survivor, standings.merged, at)
  const person = mergePersons(survivor, merged)
  const [own, other] = [
    standings.survivor.measures.since_ever,
    standings.merged.measures.since_ever,
  ]
  const outcome: MergedMember = {
    member_id: survivor.member_id,
    balance: balanceOf(carried.survivor.account),
    tier: tier.tier,
    counted: {
      spend: minor(own.spend + other.spend),
      quantity: own.quantity + other.quantity,
    },
    orders: survivor.orders + merged.orders,
    phone: person.phone,
    birth_date: person.birth_date,
    cards: [...survivor.cards, ...merged.cards].sort(),
    attributes_taken_over: person.taken_over,
    refused_channels: person.refused_channels,
  }
  return { ...standings, records, books: carried, tier, person, outcome }
}

/** Last of all: it commits. */
async function writeBooks(
  transaction: LedgerTransaction,
  books: OpenBooks,
  merge: MergePlan,
  { member_id, from_member_id, ...input }: MergeMembersInput,
  at: Instant,
): Promise<void> {
  const { survivor, books: carried, tier } = merge
  const { merged: record } = merge.records
  const posted = [carried.merged, carried.survivor].map((decision) => ({
    before: accountIn(books, decision.account.account_id),
    decision,
  }))
  await writeJournal(transaction, {
    posted,
    content_hash: contentHash({ merge: from_member_id, into: member_id }),
    members: memberChanges(merge),
    tier_floors: floorTakenOver(merge),
    tier_changes: tierChangeOf(merge, input, at),
    events: [
      ...posted.flatMap(({ decision }) => entryPosted(books, decision)),
      ...tierChanged(survivor, tier.tier),
      {
        name: "loyalty_program.members_merged",
        data: {
          member_id,
          merged_member_id: from_member_id,
          account_id: merge.records.survivor.account_id,
          merged_account_id: record.account_id,
        },
      },
    ],
  })
}

function memberChanges({ survivor, merged, tier }: MergePlan): MemberChange[] {
  const { spend, quantity } = merged.measures.since_ever
  return [
    {
      id: survivor.member_id,
      tier: tier.tier,
      spend_change: spend,
      quantity_change: quantity,
    },
    {
      id: merged.member_id,
      tier: merged.tier,
      spend_change: 0 - spend,
      quantity_change: 0 - quantity,
    },
  ]
}

function floorTakenOver({ survivor, merged, tier, records }: MergePlan): TierFloor[] {
  if (tier.floor === survivor.tier_floor || tier.floor !== merged.tier_floor) return []
  return [{ id: survivor.member_id, tier: tier.floor, ...records.merged.floor }]
}

function tierChangeOf(
  { survivor, tier }: MergePlan,
  {
    program_version,
    actor_id,
    reason,
  }: Pick<MergeMembersInput, "program_version" | "actor_id" | "reason">,
  at: Instant,
): TierChange[] {
  if (tier.tier === survivor.tier) return []
  return [
    {
      member_id: survivor.member_id,
      from_tier: survivor.tier,
      to_tier: tier.tier,
      cause: "merge",
      order_id: null,
      program_version,
      actor_id,
      reason,
      changed_at: new Date(at).toISOString(),
    },
  ]
}
