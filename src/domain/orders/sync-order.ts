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
import type { GroupChange, PostedGroup } from "./group-changes"
import { groupChanges, groupPart } from "./group-changes"
import type { OrderTarget } from "./order-target"

/** What the books already say about an order. */
export interface PostedOrder {
  readonly step: number
  readonly earned: Bonuses
  readonly revoked: Bonuses
  readonly refunded: Bonuses
  /** The same by how long the bonuses last; each has lots of its own. */
  readonly groups: readonly PostedGroup[]
  readonly captured: CapturedBonuses | null
}

export interface OrderSyncInput {
  readonly order_id: string
  /** By the clock of the shop's node, which may be fast: an order is never placed after `now`. */
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
 * Spent bonuses come back before earned ones are taken away. Bonuses of each lifetime are brought to
 * their own target, in lots of their own.
 */
export function decideOrderSync(account: Account, input: OrderSyncInput): OrderSync {
  const { posted, target, now } = input
  const step = posted.step + 1
  const refund = Math.max(0, target.refunded - posted.refunded)
  const changes = groupChanges(posted.groups, target.groups)
  const less = changes.filter(({ change }) => change < 0)
  const more = changes.filter(({ change }) => change > 0)

  let decision = startDecision(account)
  if (refund > 0) decision = then(decision, (current) => giveBack(current, input, step, refund))
  for (const group of less) {
    decision = then(decision, (current) => takeBack(current, input, step, group))
  }
  if (target.is_earned) {
    for (const group of changes) {
      decision = redateWaitingLots(decision, group.lot_seqs, datesOf(input, group))
    }
    decision = then(decision, (current) => settleTime(current, now))
  }
  for (const group of more) {
    decision = then(decision, (current) => earn(current, input, step, group))
  }
  return {
    decision,
    step: refund > 0 || less.length + more.length > 0 ? step : posted.step,
    earned: bonuses(more.reduce<number>((sum, { change }) => sum + change, posted.earned)),
    revoked: bonuses(less.reduce<number>((sum, { change }) => sum - change, posted.revoked)),
    refunded: bonuses(posted.refunded + refund),
  }
}

function datesOf(input: OrderSyncInput, { lifetime }: GroupChange) {
  const { terms, now } = input
  const earned_at = terms.accrual.earn_at === "placed" ? placedAt(input) : now
  const dates = lotDates(earned_at, lifetime ?? terms.accrual, terms.time_zone)
  const { inactivity_expiry_days } = terms.expiry
  return {
    ...dates,
    idle_until: idleUntil(dates.available_from, inactivity_expiry_days, terms.time_zone),
  }
}

function placedAt({ placed_at, now }: OrderSyncInput): Instant {
  return Math.min(placed_at, now)
}

function earn(account: Account, input: OrderSyncInput, step: number, group: GroupChange): Decision {
  const waits = { available_from: null, expires_at: null, idle_until: null }
  return decideAccrual(account, {
    ...context(input, placedAt(input)),
    reason: rulesInWords(group),
    rate_bp: group.name === null ? input.target.rate_bp : null,
    kind: "accrual",
    key: keyOf(input, groupPart(step, group.name)),
    amount: bonuses(group.change),
    ...(input.target.is_earned ? datesOf(input, group) : waits),
    now: input.now,
  })
}

const RULES_NAMED = 3

/** For the statement; of many rules the first few. */
function rulesInWords({ rules }: GroupChange): string | null {
  if (rules.length === 0) return null
  const rest = rules.length - RULES_NAMED
  return rules.slice(0, RULES_NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : "")
}

function giveBack(account: Account, input: OrderSyncInput, step: number, amount: number): Decision {
  const { posted, now, terms } = input
  if (posted.captured === null) return startDecision(account)
  return decideRefund(account, {
    ...context(input, now),
    key: keyOf(input, String(step)),
    captured: posted.captured,
    already_refunded: posted.refunded,
    amount: bonuses(amount),
    now,
    grace_expires_at: afterDays(now, terms.returns.grace_days, terms.time_zone),
  })
}

function takeBack(
  account: Account,
  input: OrderSyncInput,
  step: number,
  group: GroupChange,
): Decision {
  return decideRevocation(account, {
    ...context(input, input.now),
    key: keyOf(input, groupPart(step, group.name)),
    amount: bonuses(-group.change),
    origin_lot_seqs: group.lot_seqs,
    shortfall_policy: input.terms.returns.shortfall,
  })
}

function keyOf(input: OrderSyncInput, part: string): EntryKey {
  return { source_type: "order", source_id: input.order_id, part }
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
