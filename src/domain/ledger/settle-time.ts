import { sumBonuses } from "../money/bonuses"
import type { Account, Instant, Lot } from "./account"
import { SYSTEM_CONTEXT } from "./account"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import { payDebtFromLot } from "./pay-debt"
import { bySpendingOrder, goneAt, isExpired } from "./spending-order"

/** A lot with something that time has yet to move. */
export function isDue(lot: Lot, now: Instant): boolean {
  return isDueForActivation(lot, now) || (isExpired(lot, now) && lot.buckets.available > 0)
}

function isDueForActivation(lot: Lot, now: Instant): boolean {
  return lot.buckets.pending > 0 && lot.available_from !== null && lot.available_from <= now
}

/**
 * What the passing of time has done to an account: pending bonuses whose day has come become
 * available, available ones past their day expire. Every operation does this first, so that a late
 * job never lets a dead bonus be spent, nor keeps a ripe one back. Lots ripen in the order of their
 * days, and each pays a debt as it ripens, also where it has expired by now: the balance is the same
 * whether a job ran every night or never.
 */
export function settleTime(account: Account, now: Instant): Decision {
  const due = account.lots.filter((lot) => isDue(lot, now)).sort(byActivation)
  let decision = startDecision(account)
  for (const { lot_seq } of due) {
    decision = activateIfDue(decision, lot_seq, now)
    decision = expireIfDue(decision, lot_seq, now)
  }
  return decision
}

function byActivation(a: Lot, b: Lot): number {
  return (a.available_from ?? 0) - (b.available_from ?? 0) || bySpendingOrder(a, b)
}

function activateIfDue(decision: Decision, lot_seq: number, now: Instant): Decision {
  const lot = lotOf(decision, lot_seq)
  if (!isDueForActivation(lot, now)) return decision
  const pending = lot.buckets.pending
  const debt_payment = payDebtFromLot(decision.account, lot_seq, pending)
  return decide(decision, {
    ...SYSTEM_CONTEXT,
    kind: "activation",
    amount: pending,
    key: lotKey(decision.account, lot, "activation"),
    occurred_at: lot.available_from ?? now,
    debt_change: 0 - sumBonuses(debt_payment.map((posting) => posting.amount)),
    postings: [{ lot_seq, from: "pending", to: "available", amount: pending }, ...debt_payment],
  })
}

function expireIfDue(decision: Decision, lot_seq: number, now: Instant): Decision {
  const lot = lotOf(decision, lot_seq)
  const available = lot.buckets.available
  if (!isExpired(lot, now) || available === 0) return decision
  return decide(decision, {
    ...SYSTEM_CONTEXT,
    reason: goneAt(lot) === lot.expires_at ? null : INACTIVITY,
    kind: "expiry",
    amount: available,
    key: lotKey(decision.account, lot, "expiry"),
    occurred_at: goneAt(lot) ?? now,
    postings: [{ lot_seq, from: "available", to: "expired", amount: available }],
  })
}

/** Reason of an expiry that a purchase would have put off. */
export const INACTIVITY = "inactivity"

function lotOf(decision: Decision, lot_seq: number): Lot {
  return decision.account.lots.find((lot) => lot.lot_seq === lot_seq) as Lot
}

/**
 * A lot activates once and expires once. Where a clock that was set back lets bonuses return to it after
 * its day, they expire with a key of their own: what has expired or was revoked of a lot only grows.
 */
function lotKey(account: Account, lot: Lot, what: "activation" | "expiry") {
  const done = what === "expiry" ? lot.buckets.expired + lot.buckets.revoked : 0
  return {
    source_type: "lot",
    source_id: `${account.account_id}:${lot.lot_seq}`,
    part: done === 0 ? "" : `after:${done}`,
  } as const
}
