import type { Bonuses } from "../money/bonuses"
import type { Instant } from "../ledger/account"
import { mulDiv } from "../money/integer-math"
import type { Period, PeriodMax } from "./period"
import { periodStart } from "./period"

/** Guards of the merchant's purse: against one member, against all of them, against his own staff. */
export interface LimitTerms {
  /** Most bonuses that one member earns on the orders of a period, less what is returned. */
  readonly earned_max: PeriodMax | null
  readonly budget: BudgetTerms | null
  /** Customers in these groups are staff: their purchases earn nothing. */
  readonly staff_group_ids: readonly string[]
  /** Whether staff may pay with bonuses that they have from elsewhere. */
  readonly staff_redemption: "allowed" | "refused"
}

/** What all members together may earn. It is counted by a job, so a sale's minute may pass it. */
export interface BudgetTerms {
  readonly bonuses: Bonuses
  readonly period: Period | "all_time"
  /** The share of the budget at which the merchant is warned. */
  readonly warn_at_bp: number
  /** `warn_only`: an event, and the program goes on. */
  readonly at_end: "stop_earning" | "warn_only"
}

export const NO_LIMITS: LimitTerms = {
  earned_max: null,
  budget: null,
  staff_group_ids: [],
  staff_redemption: "allowed",
}

/** When the running budget began; a budget for all time began with the epoch. */
export function budgetStart({ period }: BudgetTerms, now: Instant, time_zone: string): Instant {
  return period === "all_time" ? 0 : periodStart(period, now, time_zone)
}

/** Of 10 000.00 bonuses with a warning at 80 %: 8 000.00. */
export function budgetWarningAt({ bonuses, warn_at_bp }: BudgetTerms): Bonuses {
  return mulDiv(bonuses, warn_at_bp, 10_000, "round_down") as Bonuses
}
