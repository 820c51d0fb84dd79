import type { Bonuses } from "../money/bonuses"
import { sumBonuses } from "../money/bonuses"
import type { Account, EntryContext, EntryKey, Instant, Lot, Posting } from "./account"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import type { LotShare } from "./spending-order"
import { isExpired } from "./spending-order"

/** The bonuses that a hold set aside, as its entry recorded them. */
export interface HeldBonuses {
  readonly hold_seq: number
  readonly shares: readonly LotShare[]
}

export interface SettleHoldOrder extends EntryContext {
  readonly key: EntryKey
  readonly held: HeldBonuses
  readonly now: Instant
}

/** Spends everything that the hold set aside. */
export function decideCapture(account: Account, order: SettleHoldOrder): Decision {
  const { held, now: _now, ...context } = order
  return decide(startDecision(account), {
    ...context,
    kind: "capture",
    amount: sumBonuses(held.shares.map((share) => share.amount)),
    reverses_seq: null,
    postings: held.shares.map((share) => ({ ...share, from: "held", to: "spent" })),
  })
}

/** Gives the held bonuses back: to available, or to expired where the lot is past its day. */
export function decideRelease(account: Account, order: SettleHoldOrder): Decision {
  const { held, now, ...context } = order
  const postings = held.shares.map((share): Posting => {
    const lot = lotNamed(account, share.lot_seq)
    return { ...share, from: "held", to: isExpired(lot, now) ? "expired" : "available" }
  })
  return decide(startDecision(account), {
    ...context,
    kind: "release",
    amount: totalOf(held),
    reverses_seq: held.hold_seq,
    postings,
  })
}

function totalOf(held: HeldBonuses): Bonuses {
  return sumBonuses(held.shares.map((share) => share.amount))
}

function lotNamed(account: Account, lot_seq: number): Lot {
  return account.lots.find((lot) => lot.lot_seq === lot_seq) as Lot
}
