import { InvariantError } from "../errors"
import type { Bonuses } from "../money/bonuses"
import { bonuses, NO_BONUSES, sumBonuses } from "../money/bonuses"
import type { Account, EntryContext, EntryKey, Instant, Lot, Posting } from "./account"
import type { Decision } from "./decision"
import { decide, OWN_LOT, startDecision } from "./decision"
import type { LotShare } from "./spending-order"
import { byReturnOrder, isExpired } from "./spending-order"

/** What a capture took from which lot, as recorded. */
export interface CapturedBonuses {
  readonly capture_seq: number
  readonly shares: readonly LotShare[]
  /** What a late capture could not take any more, because it was spent elsewhere, and turned into a debt. */
  readonly owed: Bonuses
}

export interface RefundOrder extends EntryContext {
  readonly key: EntryKey
  readonly captured: CapturedBonuses
  /** How much of that capture earlier refunds have given back. */
  readonly already_refunded: Bonuses
  readonly amount: Bonuses
  readonly now: Instant
  /** First instant at which a grace lot is gone. */
  readonly grace_expires_at: Instant
}

/**
 * Gives spent bonuses back to the lots they came from, latest expiry first, with their old expiry.
 * What belongs to a lot that has expired meanwhile comes back as one grace lot.
 * What a late capture left as a debt comes back last, and lowers the debt.
 * @throws InvariantError when more would come back than was captured.
 */
export function decideRefund(account: Account, order: RefundOrder): Decision {
  const { captured, already_refunded, amount, now, grace_expires_at, ...context } = order
  const from_lots = sumBonuses(captured.shares.map((share) => share.amount))
  const total = from_lots + captured.owed
  if (already_refunded + amount > total) {
    throw new InvariantError(
      `refund of ${amount} after ${already_refunded} passes the ${total} that were captured`,
    )
  }

  const shares = sharesFrom(inReturnOrder(account, captured.shares), already_refunded, amount)
  const back: Posting[] = []
  let in_grace = 0
  for (const share of shares) {
    if (isExpired(lotNamed(account, share.lot_seq), now)) in_grace += share.amount
    else back.push({ ...share, from: "spent", to: "available" })
  }
  const beyond_lots = bonuses(amount - sumBonuses(shares.map((share) => share.amount)))
  const debt_relief = Math.min(beyond_lots, account.debt)
  const grace = bonuses(in_grace + beyond_lots - debt_relief)
  return decide(startDecision(account), {
    ...context,
    kind: "refund",
    amount,
    reverses_seq: captured.capture_seq,
    debt_change: 0 - debt_relief,
    postings:
      grace === NO_BONUSES
        ? back
        : [...back, { lot_seq: OWN_LOT, from: "issue", to: "available", amount: grace }],
    issues_lot:
      grace === NO_BONUSES
        ? null
        : {
            amount: grace,
            earned_at: now,
            available_from: now,
            expires_at: grace_expires_at,
            idle_until: null,
          },
  })
}

function inReturnOrder(account: Account, shares: readonly LotShare[]): LotShare[] {
  return [...shares].sort((a, b) =>
    byReturnOrder(lotNamed(account, a.lot_seq), lotNamed(account, b.lot_seq)),
  )
}

/** The part of the ordered shares that begins after `skip` and is `amount` long. */
function sharesFrom(shares: readonly LotShare[], skip: Bonuses, amount: Bonuses): LotShare[] {
  const part: LotShare[] = []
  let position = 0
  for (const share of shares) {
    const from = Math.max(position, skip)
    const to = Math.min(position + share.amount, skip + amount)
    if (to > from) part.push({ lot_seq: share.lot_seq, amount: bonuses(to - from) })
    position += share.amount
  }
  return part
}

function lotNamed(account: Account, lot_seq: number): Lot {
  return account.lots.find((lot) => lot.lot_seq === lot_seq) as Lot
}
