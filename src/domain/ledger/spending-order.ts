import { InvariantError } from "../errors"
import type { Bonuses } from "../money/bonuses"
import { bonuses, sumBonuses } from "../money/bonuses"
import type { Bucket, Instant, Lot } from "./account"

/** A part of a lot. */
export interface LotShare {
  readonly lot_seq: number
  readonly amount: Bonuses
}

/** The lot that expires first, then the older one; never-expiring last (ledger law 6). */
export function bySpendingOrder(a: Lot, b: Lot): number {
  return (
    compareExpiry(a.expires_at, b.expires_at) || a.earned_at - b.earned_at || a.lot_seq - b.lot_seq
  )
}

/** The mirror image, in which spent bonuses come back: latest expiry first. */
export function byReturnOrder(a: Lot, b: Lot): number {
  return -bySpendingOrder(a, b)
}

function compareExpiry(a: Instant | null, b: Instant | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a - b
}

/**
 * Takes up to `wanted` from one bucket of the lots, in the order given. The shares add up to `wanted`,
 * or to everything there is.
 */
export function takeInOrder(lots: readonly Lot[], bucket: Bucket, wanted: Bonuses): LotShare[] {
  const shares: LotShare[] = []
  let left: number = wanted
  for (const lot of lots) {
    const amount = Math.min(left, lot.buckets[bucket])
    if (amount > 0) shares.push({ lot_seq: lot.lot_seq, amount: bonuses(amount) })
    left -= amount
    if (left === 0) break
  }
  return shares
}

/**
 * Takes exactly `wanted` of what is available, in spending order.
 * @throws InvariantError when the lots hold less: an account's balance promises more than was loaded
 */
export function takeAvailable(lots: readonly Lot[], wanted: Bonuses): LotShare[] {
  const shares = takeInOrder([...lots].sort(bySpendingOrder), "available", wanted)
  const taken = sumBonuses(shares.map((share) => share.amount))
  if (taken !== wanted) {
    throw new InvariantError(`the lots at hand have ${taken} available, ${wanted} are promised`)
  }
  return shares
}

/** First instant at which nothing is left, by the lot's own day or for want of a purchase; null: never. */
export function goneAt({ expires_at, idle_until }: Lot): Instant | null {
  if (expires_at === null || idle_until === null) return expires_at ?? idle_until
  return Math.min(expires_at, idle_until)
}

export function isExpired(lot: Lot, now: Instant): boolean {
  const gone_at = goneAt(lot)
  return gone_at !== null && gone_at <= now
}
