import type { Bonuses } from "../money/bonuses"
import { bonuses, sumBonuses } from "../money/bonuses"
import type { Bucket, EntryContext, EntryKey, Lot, Posting } from "./account"
import type { Decision, EntryDraft } from "./decision"
import { decide, OWN_LOT } from "./decision"
import { payDebtFromLot } from "./pay-debt"
import { bySpendingOrder, takeAvailable } from "./spending-order"

/** Two accounts of one person: what is on the merged one goes to the survivor. */
export interface PairOfBooks {
  readonly merged: Decision
  readonly survivor: Decision
}

/** What one side of a transfer does to its own books. */
type Side = Pick<EntryDraft, "postings" | "debt_change" | "issues_lot">

/** Buckets from which bonuses can be carried over. What is spent stays where it was spent. */
const USABLE = ["pending", "available"] as const

/** What has expired is called back as well: of goods that come back it owes nobody anything. */
const RETURNABLE = ["pending", "available", "expired"] as const

/**
 * Everything of the merged account that can still be used goes to the survivor, lot by lot: each keeps its days
 * and remembers the lot in which it was earned. What arrives available pays a debt first, as whatever is earned.
 */
export function carryLotsOver(books: PairOfBooks, context: EntryContext): PairOfBooks {
  return books.merged.account.lots
    .filter(({ buckets }) => USABLE.some((bucket) => buckets[bucket] > 0))
    .sort(bySpendingOrder)
    .reduce((so_far, lot) => carryLot(so_far, lot, context), books)
}

/**
 * A debt goes along. `at_once`: what the survivor has available pays it, so that of a debt of 50 and a balance
 * of 80 there are 30, whichever of the two the other was merged into. `later`: the next accrual pays it.
 */
export function carryDebtOver(
  books: PairOfBooks,
  paid: "at_once" | "later",
  context: EntryContext,
): PairOfBooks {
  const { debt } = books.merged.account
  if (debt === 0) return books
  const { available, lots } = books.survivor.account
  const payment = bonuses(paid === "at_once" ? Math.min(debt, available) : 0)
  return transfer(books, debt, context, {
    merged: { postings: [], debt_change: 0 - debt },
    survivor: {
      debt_change: debt - payment,
      postings: takeAvailable(lots, payment).map((share) => ({
        ...share,
        from: "available",
        to: "settled",
      })),
    },
  })
}

/**
 * What is left of lots of the merged account goes back to where it was earned, so that an order that was booked
 * there can be booked on. The account that lives on has settled time: what had expired with it, has.
 */
export function callLotsBack(
  books: PairOfBooks,
  lot_seqs: readonly number[],
  context: EntryContext,
): PairOfBooks {
  return books.survivor.account.lots
    .filter((lot) => isCarriedFrom(lot, books.merged, lot_seqs))
    .reduce((so_far, lot) => callBack(so_far, lot, context), books)
}

function carryLot(books: PairOfBooks, lot: Lot, context: EntryContext): PairOfBooks {
  const { lot_seq, earned_at, available_from, expires_at, idle_until } = lot
  const moved = partsOf(lot, USABLE)
  const amount = totalOf(moved)
  const debt_payment = payDebtFromLot(books.survivor.account, OWN_LOT, lot.buckets.available)
  const origin = lot.origin ?? { account_id: books.merged.account.account_id, lot_seq }
  return transfer(books, amount, context, {
    merged: { postings: moved.map(leaves) },
    survivor: {
      debt_change: 0 - sumBonuses(debt_payment.map((posting) => posting.amount)),
      postings: [
        ...moved.map((part): Posting => ({
          lot_seq: OWN_LOT,
          from: "issue",
          to: part.bucket,
          amount: part.amount,
        })),
        ...debt_payment,
      ],
      issues_lot: { amount, earned_at, available_from, expires_at, idle_until, origin },
    },
  })
}

function isCarriedFrom(
  { origin, buckets }: Lot,
  { account }: Decision,
  lot_seqs: readonly number[],
): boolean {
  if (!origin || origin.account_id !== account.account_id) return false
  return lot_seqs.includes(origin.lot_seq) && RETURNABLE.some((bucket) => buckets[bucket] > 0)
}

function callBack(books: PairOfBooks, lot: Lot, context: EntryContext): PairOfBooks {
  const moved = partsOf(lot, RETURNABLE)
  const origin_seq = lot.origin?.lot_seq ?? 0
  const kept_as_long = { ...books, merged: keptAsLong(books.merged, origin_seq, lot) }
  return transfer(kept_as_long, totalOf(moved), context, {
    survivor: { postings: moved.map(leaves) },
    merged: {
      postings: moved.map((part): Posting => ({
        lot_seq: origin_seq,
        from: "settled",
        to: part.bucket,
        amount: part.amount,
      })),
    },
  })
}

/** What purchases keep alive is known where they count now, and does not expire for being looked at elsewhere. */
function keptAsLong(decision: Decision, lot_seq: number, { idle_until }: Lot): Decision {
  const lots = decision.account.lots.map((lot) =>
    lot.lot_seq === lot_seq ? { ...lot, idle_until } : lot,
  )
  return { ...decision, account: { ...decision.account, lots } }
}

interface Part {
  readonly lot_seq: number
  readonly bucket: Bucket
  readonly amount: Bonuses
}

function partsOf({ lot_seq, buckets }: Lot, which: readonly Bucket[]): Part[] {
  return which
    .map((bucket) => ({ lot_seq, bucket, amount: buckets[bucket] }))
    .filter(({ amount }) => amount > 0)
}

function totalOf(parts: readonly Part[]): Bonuses {
  return sumBonuses(parts.map(({ amount }) => amount))
}

function leaves({ lot_seq, bucket, amount }: Part): Posting {
  return { lot_seq, from: bucket, to: "settled", amount }
}

/** One entry in each of the two books, and each names the other by account and number. */
function transfer(
  { merged, survivor }: PairOfBooks,
  amount: Bonuses,
  context: EntryContext,
  sides: { readonly merged: Side; readonly survivor: Side },
): PairOfBooks {
  const entry = { ...context, kind: "transfer", amount } as const
  return {
    merged: decide(merged, { ...entry, ...sides.merged, key: nextEntryOf(survivor) }),
    survivor: decide(survivor, { ...entry, ...sides.survivor, key: nextEntryOf(merged) }),
  }
}

function nextEntryOf({ account }: Decision): EntryKey {
  return {
    source_type: "account",
    source_id: account.account_id,
    part: String(account.seq + 1),
  }
}
