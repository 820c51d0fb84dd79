import { InvariantError } from "../errors"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import type { Account, Buckets, Entry, Lot, Posting } from "./account"
import { BUCKETS } from "./account"

const EMPTY_BUCKETS: Buckets = {
  pending: NO_BONUSES,
  available: NO_BONUSES,
  held: NO_BONUSES,
  spent: NO_BONUSES,
  expired: NO_BONUSES,
  revoked: NO_BONUSES,
  settled: NO_BONUSES,
}

export function emptyAccount(account_id: string): Account {
  return {
    account_id,
    seq: 0,
    pending: NO_BONUSES,
    available: NO_BONUSES,
    held: NO_BONUSES,
    debt: NO_BONUSES,
    lots: [],
  }
}

/**
 * The one way in which an account changes: an entry's postings move bonuses between buckets of its
 * lots. Replaying all entries of an account through this function gives its stored balances.
 * @throws InvariantError when the entry is out of turn, a bucket would fall below zero, or a lot
 *   would not add up.
 */
export function applyEntry(account: Account, entry: Entry): Account {
  if (entry.account_id !== account.account_id || entry.seq !== account.seq + 1) {
    throw new InvariantError(
      `entry ${entry.account_id}/${entry.seq} does not follow ${account.account_id}/${account.seq}`,
    )
  }
  if (entry.amount <= 0) throw new InvariantError(`entry ${entry.seq} moves nothing`)

  const issued: Lot[] = entry.issues_lot
    ? [{ lot_seq: entry.seq, buckets: EMPTY_BUCKETS, ...entry.issues_lot }]
    : []
  const lots = applyPostings([...account.lots, ...issued], entry.postings)
  lots.forEach((lot, index) => {
    if (lot !== account.lots[index]) assertConserved(lot)
  })

  const moved = (bucket: "pending" | "available" | "held"): number =>
    entry.postings.reduce(
      (sum, posting) =>
        sum +
        (posting.to === bucket ? posting.amount : 0) -
        (posting.from === bucket ? posting.amount : 0),
      0,
    )
  return {
    account_id: account.account_id,
    seq: entry.seq,
    pending: notNegative(account.pending + moved("pending"), "pending"),
    available: notNegative(account.available + moved("available"), "available"),
    held: notNegative(account.held + moved("held"), "held"),
    debt: notNegative(account.debt + entry.debt_change, "debt"),
    lots,
  }
}

function applyPostings(lots: readonly Lot[], postings: readonly Posting[]): Lot[] {
  const changed = [...lots]
  for (const posting of postings) {
    const index = changed.findIndex((lot) => lot.lot_seq === posting.lot_seq)
    const lot = changed[index]
    if (!lot) throw new InvariantError(`posting names lot ${posting.lot_seq}, which was not loaded`)
    changed[index] = { ...lot, buckets: movedBuckets(lot.buckets, posting) }
  }
  return changed
}

function movedBuckets(buckets: Buckets, { from, to, amount }: Posting): Buckets {
  if (amount <= 0 || from === to) {
    throw new InvariantError(`a posting must move something: ${amount} from ${from} to ${to}`)
  }
  const next = { ...buckets, [to]: bonuses(buckets[to] + amount) }
  if (from !== "issue") next[from] = notNegative(next[from] - amount, `${from} of a lot`)
  return next
}

function assertConserved(lot: Lot): void {
  const sum = BUCKETS.reduce((total, bucket) => total + lot.buckets[bucket], 0)
  if (sum !== lot.amount) {
    throw new InvariantError(`lot ${lot.lot_seq} of ${lot.amount} adds up to ${sum}`)
  }
}

function notNegative(value: number, what: string) {
  if (value < 0) throw new InvariantError(`${what} would fall to ${value}`)
  return bonuses(value)
}
