import type { Bonuses } from "../money/bonuses"
import { sumBonuses } from "../money/bonuses"
import type { Account, EntryContext, EntryKey, EntryKind, Instant, Posting } from "./account"
import type { Decision } from "./decision"
import { decide, OWN_LOT, startDecision } from "./decision"
import { payDebtFromLot } from "./pay-debt"

export interface AccrualOrder extends EntryContext {
  /** `accrual` for what is earned; `adjustment` and `opening` give bonuses in the same way. */
  readonly kind: Extract<EntryKind, "accrual" | "adjustment" | "opening">
  readonly key: EntryKey
  readonly amount: Bonuses
  /** `null`: waits for an event and stays pending. */
  readonly available_from: Instant | null
  readonly expires_at: Instant | null
  /** Absent or `null`: the bonuses need no purchase to stay. */
  readonly idle_until?: Instant | null
  readonly now: Instant
}

/** Gives bonuses as a new lot, pending or available; what becomes available pays a debt first. */
export function decideAccrual(account: Account, order: AccrualOrder): Decision {
  const {
    available_from,
    expires_at,
    idle_until = null,
    now,
    key,
    kind,
    amount,
    ...context
  } = order
  const available = available_from !== null && available_from <= now
  const debt_payment = available ? payDebtFromLot(account, OWN_LOT, amount) : []
  const issue: Posting = {
    lot_seq: OWN_LOT,
    from: "issue",
    to: available ? "available" : "pending",
    amount,
  }
  return decide(startDecision(account), {
    ...context,
    kind,
    amount,
    key,
    debt_change: 0 - sumBonuses(debt_payment.map((posting) => posting.amount)),
    postings: [issue, ...debt_payment],
    issues_lot: { amount, earned_at: context.occurred_at, available_from, expires_at, idle_until },
  })
}
