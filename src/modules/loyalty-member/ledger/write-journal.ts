import { InvariantError } from "../../../domain/errors"
import type { Account, Entry, Lot } from "../../../domain/ledger/account"
import type { Decision } from "../../../domain/ledger/decision"
import type { RedemptionLine } from "../../../domain/redemption/quote-redemption"
import type { BonusHold, BonusOrderRow } from "./rows"
import { iso } from "./sql-instant"
import type { JournalPart } from "./sql-journal"
import { LEDGER_CHANGED } from "./sql-journal"
import type { OperationTransaction } from "./transaction"

/** One account's part of a commit: how it was, and what was decided. */
export interface Posted {
  readonly before: Account
  readonly decision: Decision
}

/** Everything that one operation writes. Empty parts cost nothing. */
export interface Journal {
  readonly posted: readonly Posted[]
  /** Hash of what was asked for, for the entries of this commit. */
  readonly content_hash: string
  readonly new_holds?: readonly NewHold[]
  readonly closed_holds?: readonly ClosedHold[]
  readonly attached_holds?: readonly { readonly id: string; readonly order_id: string }[]
  readonly orders?: readonly BonusOrderRow[]
  readonly members?: readonly MemberChange[]
  readonly tier_floors?: readonly TierFloor[]
  readonly tier_changes?: readonly TierChange[]
  readonly events?: readonly OutboxEvent[]
}

export interface NewHold {
  readonly id: string
  readonly account_id: string
  readonly source_type: BonusHold["source_type"]
  readonly source_id: string
  readonly attempt: number
  readonly entry_seq: number
  readonly requested: number | null
  readonly amount: number
  readonly money: number
  readonly currency_code: string
  readonly lines: readonly RedemptionLine[]
  readonly program_version: number
  readonly tier: string | null
  readonly expires_at: string
}

export interface ClosedHold {
  readonly id: string
  readonly status: "captured" | "released" | "expired"
  readonly closed_at: string
  readonly closed_seq: number
  readonly close_reason: string | null
  /** Where the order is already known; otherwise it is attached later. */
  readonly order_id?: string | null
}

export interface MemberChange {
  readonly id: string
  readonly tier: string | null
  /** Added to the member's sums, never set. */
  readonly spend_change?: number
  readonly quantity_change?: number
  /** Until when the ends of periods have been looked at. */
  readonly tier_checked_at?: string
}

/** A tier given by hand, or taken back: all of it `null`. */
export interface TierFloor {
  readonly id: string
  readonly tier: string | null
  readonly reason: string | null
  readonly actor_id: string | null
  readonly given_at: string | null
}

export interface TierChange {
  readonly member_id: string
  readonly from_tier: string | null
  readonly to_tier: string | null
  readonly cause: "purchase" | "period_end" | "schedule" | "by_hand" | "merge"
  readonly order_id: string | null
  readonly program_version: number
  readonly actor_id: string | null
  readonly reason: string | null
  readonly changed_at: string
}

export interface OutboxEvent {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Writes a whole operation in one call and commits it: entries, postings, new lots, relative changes of
 * lots and accounts, holds, order records and outbox events, or nothing of it.
 * @throws InvariantError when a row that was read under the lock is no longer as it was read
 */
export async function writeJournal(
  transaction: OperationTransaction,
  journal: Journal,
): Promise<void> {
  const parts = Object.entries(rowsOf(journal)).filter(([, rows]) => rows.length > 0)
  if (parts.length === 0) return
  try {
    await transaction.callAndCommit("bonus_journal_write", Object.fromEntries(parts))
  } catch (error) {
    if ((error as { code?: unknown }).code !== LEDGER_CHANGED) throw error
    throw new InvariantError((error as Error).message)
  }
}

function rowsOf(journal: Journal): Record<JournalPart, readonly unknown[]> {
  const entries = journal.posted.flatMap(({ decision }) => decision.entries)
  return {
    accounts: journal.posted.filter(hasEntries).map(accountChange),
    entries: entries.map((entry) => entryRow(entry, journal.content_hash)),
    new_lots: journal.posted.flatMap(newLots),
    lots: journal.posted.flatMap(lotChanges),
    postings: entries.flatMap(postingRows),
    closed_holds: journal.closed_holds ?? [],
    new_holds: journal.new_holds ?? [],
    attached_holds: journal.attached_holds ?? [],
    orders: (journal.orders ?? []).map(orderRow),
    members: journal.members ?? [],
    tier_floors: journal.tier_floors ?? [],
    tier_changes: journal.tier_changes ?? [],
    outbox: journal.events ?? [],
  }
}

function hasEntries(posted: Posted): boolean {
  return posted.decision.entries.length > 0
}

function accountChange({ before, decision: { account: after } }: Posted) {
  return {
    id: before.account_id,
    seq_before: before.seq,
    entries: after.seq - before.seq,
    pending: after.pending - before.pending,
    available: after.available - before.available,
    held: after.held - before.held,
    debt: after.debt - before.debt,
  }
}

function entryRow(entry: Entry, content_hash: string) {
  const { postings: _postings, issues_lot: _lot, key, occurred_at, ...columns } = entry
  return { ...columns, ...key, content_hash, occurred_at: iso(occurred_at) }
}

function postingRows(entry: Entry) {
  return entry.postings.map((posting, index) => ({
    account_id: entry.account_id,
    entry_seq: entry.seq,
    line: index + 1,
    lot_seq: posting.lot_seq,
    from_bucket: posting.from,
    to_bucket: posting.to,
    amount: posting.amount,
  }))
}

function newLots({ before, decision: { account } }: Posted) {
  return account.lots
    .filter((lot) => lot.lot_seq > before.seq)
    .map((lot) => ({
      account_id: account.account_id,
      lot_seq: lot.lot_seq,
      amount: lot.amount,
      ...lot.buckets,
      state: stateOf(lot),
      earned_at: iso(lot.earned_at),
      available_from: iso(lot.available_from),
      expires_at: iso(lot.expires_at),
      idle_until: iso(lot.idle_until),
      origin_account_id: lot.origin?.account_id ?? null,
      origin_lot_seq: lot.origin?.lot_seq ?? null,
    }))
}

/** Only the difference is written, and only for lots that changed; dates where an event has set them. */
function lotChanges({ before, decision: { account } }: Posted) {
  return account.lots.flatMap((lot) => {
    const old = before.lots.find((candidate) => candidate.lot_seq === lot.lot_seq)
    const redated = old?.available_from !== lot.available_from
    if (!old || (old.buckets === lot.buckets && !redated)) return []
    const change = (bucket: keyof Lot["buckets"]) => lot.buckets[bucket] - old.buckets[bucket]
    return [
      {
        account_id: account.account_id,
        lot_seq: lot.lot_seq,
        pending: change("pending"),
        available: change("available"),
        held: change("held"),
        spent: change("spent"),
        expired: change("expired"),
        revoked: change("revoked"),
        settled: change("settled"),
        state: stateOf(lot),
        available_from: redated ? iso(lot.available_from) : null,
        expires_at: redated ? iso(lot.expires_at) : null,
        idle_until: redated ? iso(lot.idle_until) : null,
      },
    ]
  })
}

function stateOf({ buckets }: Lot): "pending" | "open" | "closed" {
  if (buckets.pending > 0) return "pending"
  return buckets.available > 0 || buckets.held > 0 ? "open" : "closed"
}

function orderRow(order: BonusOrderRow) {
  const { renewal, ...columns } = order
  return {
    ...columns,
    placed_at: iso(order.facts.placed_at),
    renews_until: renewal && iso(renewal.until),
  }
}
