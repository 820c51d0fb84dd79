import type { Account, EntryContext, EntryKey, Instant } from "../ledger/account"
import { SYSTEM_CONTEXT } from "../ledger/account"
import { decideAccrual } from "../ledger/accrue"
import type { Decision } from "../ledger/decision"
import { startDecision, then } from "../ledger/decision"
import { idleUntil } from "../ledger/inactivity"
import { afterDays, lotDates } from "../ledger/lot-dates"
import { redateWaitingLots } from "../ledger/redate-lots"
import type { CapturedBonuses } from "../ledger/refund"
import { decideRefund } from "../ledger/refund"
import { decideRevocation } from "../ledger/revoke"
import { settleTime } from "../ledger/settle-time"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { ProgramTerms } from "../program/terms"
import type { OrderTarget } from "./order-target"

/** What the books already say about an order. */
export interface PostedOrder {
  readonly step: number
  readonly earned: Bonuses
  readonly revoked: Bonuses
  readonly refunded: Bonuses
  /** Lots that the order's accruals have issued. */
  readonly origin_lot_seqs: readonly number[]
  readonly captured: CapturedBonuses | null
}

export interface OrderSyncInput {
  readonly order_id: string
  readonly placed_at: Instant
  readonly now: Instant
  readonly terms: ProgramTerms
  readonly program_version: number
  readonly tier: string | null
  readonly posted: PostedOrder
  readonly target: OrderTarget
}

export interface OrderSync {
  readonly decision: Decision
  readonly step: number
  readonly earned: Bonuses
  readonly revoked: Bonuses
  readonly refunded: Bonuses
}

/**
 * Brings an order's books to their target by posting the difference, and nothing where there is none.
 * Spent bonuses come back before earned ones are taken away.
 */
export function decideOrderSync(account: Account, input: OrderSyncInput): OrderSync {
  const { posted, target, now } = input
  const step = posted.step + 1
  const refund = Math.max(0, target.refunded - posted.refunded)
  const earned_change = target.earned_net - (posted.earned - posted.revoked)
  const dates = datesOf(input)

  let decision = startDecision(account)
  if (refund > 0) decision = then(decision, (current) => giveBack(current, input, step, refund))
  if (earned_change < 0) {
    decision = then(decision, (current) => takeBack(current, input, step, -earned_change))
  }
  if (target.is_earned) {
    decision = redateWaitingLots(decision, posted.origin_lot_seqs, dates)
    decision = then(decision, (current) => settleTime(current, now))
  }
  if (earned_change > 0) {
    decision = then(decision, (current) =>
      decideAccrual(current, {
        ...context(input, input.placed_at),
        kind: "accrual",
        key: keyOf(input, step),
        amount: bonuses(earned_change),
        available_from: target.is_earned ? dates.available_from : null,
        expires_at: target.is_earned ? dates.expires_at : null,
        idle_until: target.is_earned ? dates.idle_until : null,
        now,
      }),
    )
  }
  return {
    decision,
    step: refund > 0 || earned_change !== 0 ? step : posted.step,
    earned: bonuses(posted.earned + Math.max(0, earned_change)),
    revoked: bonuses(posted.revoked + Math.max(0, -earned_change)),
    refunded: bonuses(posted.refunded + refund),
  }
}

function datesOf({ terms, placed_at, now }: OrderSyncInput) {
  const earned_at = terms.accrual.earn_at === "placed" ? placed_at : now
  const dates = lotDates(earned_at, terms.accrual, terms.time_zone)
  const { inactivity_expiry_days } = terms.expiry
  return {
    ...dates,
    idle_until: idleUntil(dates.available_from, inactivity_expiry_days, terms.time_zone),
  }
}

function giveBack(account: Account, input: OrderSyncInput, step: number, amount: number): Decision {
  const { posted, now, terms } = input
  if (posted.captured === null) return startDecision(account)
  return decideRefund(account, {
    ...context(input, now),
    key: keyOf(input, step),
    captured: posted.captured,
    already_refunded: posted.refunded,
    amount: bonuses(amount),
    now,
    grace_expires_at: afterDays(now, terms.returns.grace_days, terms.time_zone),
  })
}

function takeBack(account: Account, input: OrderSyncInput, step: number, amount: number): Decision {
  return decideRevocation(account, {
    ...context(input, input.now),
    key: keyOf(input, step),
    amount: bonuses(amount),
    origin_lot_seqs: input.posted.origin_lot_seqs,
    shortfall_policy: input.terms.returns.shortfall,
  })
}

function keyOf(input: OrderSyncInput, step: number): EntryKey {
  return { source_type: "order", source_id: input.order_id, part: String(step) }
}

function context(input: OrderSyncInput, occurred_at: Instant): EntryContext {
  return {
    ...SYSTEM_CONTEXT,
    occurred_at,
    program_version: input.program_version,
    tier: input.tier,
    rate_bp: input.target.rate_bp,
  }
}
