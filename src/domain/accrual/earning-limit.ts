import type { Bonuses } from "../money/bonuses"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import type { LimitTerms } from "../program/limit-terms"

/** Most that an order may earn, and the rule that says so. */
export interface EarningLimit {
  readonly bonuses: Bonuses
  readonly by: "member_maximum" | "budget" | "staff"
}

/** What an order would have earned beyond its limit. */
export interface EarningCut {
  readonly bonuses: Bonuses
  readonly by: EarningLimit["by"]
}

/** How an order was limited: pinned at its first sight, reckoned anew only when the order was edited. */
export interface EarningRecord {
  readonly limit: EarningLimit
  readonly cut: EarningCut | null
}

/** What the limits ask about an order's buyer and its program. */
export interface EarningSituation {
  readonly is_staff: boolean
  /** True when the budget is counted as spent; whether that stops anything is for the terms to say. */
  readonly budget_spent: boolean
  /** What the member's other orders of the period have earned, less what is returned of them. */
  readonly earned_in_period: Bonuses
}

/** The limit of an order; null where none is set. Of 100 a month, 80 earned leave 20. */
export function earningLimit(
  limits: LimitTerms,
  { is_staff, budget_spent, earned_in_period }: EarningSituation,
): EarningLimit | null {
  if (is_staff) return { bonuses: NO_BONUSES, by: "staff" }
  if (budget_spent && limits.budget?.at_end === "stop_earning") {
    return { bonuses: NO_BONUSES, by: "budget" }
  }
  if (limits.earned_max === null) return null
  const left = Math.max(0, limits.earned_max.bonuses - earned_in_period)
  return { bonuses: bonuses(left), by: "member_maximum" }
}

/**
 * The limit of an order that was edited after it had earned: what other orders have taken of the period
 * meanwhile is theirs, and what this one was granted stays its own.
 */
export function limitAfterEdit(
  pinned: EarningLimit,
  granted: Bonuses,
  left_now: Bonuses,
): EarningLimit {
  return { ...pinned, bonuses: bonuses(Math.min(pinned.bonuses, Math.max(granted, left_now))) }
}
