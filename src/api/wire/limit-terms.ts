import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses, bonusesToWire } from "../../domain/money/bonuses"
import { parseDecimal, toScaledInteger } from "../../domain/money/decimal"
import type { BudgetTerms, LimitTerms } from "../../domain/program/limit-terms"
import type { Period, PeriodMax } from "../../domain/program/period"

/** So many bonuses in a period, in major units. */
export interface WirePeriodMax {
  readonly bonuses: number
  readonly period: Period
}

export interface WireLimits extends Omit<LimitTerms, "earned_max" | "budget"> {
  readonly earned_max: WirePeriodMax | null
  readonly budget: WireBudget | null
}

interface WireBudget extends Omit<BudgetTerms, "bonuses" | "warn_at_bp"> {
  readonly bonuses: number
  readonly warn_at_percent: number
}

export function periodMaxToWire(max: PeriodMax | null): WirePeriodMax | null {
  return max && { bonuses: bonusesToWire(max.bonuses), period: max.period }
}

export function periodMaxFromWire(max: WirePeriodMax): PeriodMax {
  return { bonuses: hundredths(max.bonuses), period: max.period }
}

export function limitsToWire({ earned_max, budget, ...limits }: LimitTerms): WireLimits {
  return {
    ...limits,
    earned_max: periodMaxToWire(earned_max),
    budget: budget && {
      bonuses: bonusesToWire(budget.bonuses),
      period: budget.period,
      warn_at_percent: budget.warn_at_bp / 100,
      at_end: budget.at_end,
    },
  }
}

/** Limits of which only what changes is named. */
export function limitsFromWire({
  earned_max,
  budget,
  ...limits
}: { readonly [Key in keyof WireLimits]?: WireLimits[Key] | undefined }): Partial<LimitTerms> {
  return {
    ...limits,
    ...(earned_max !== undefined && { earned_max: earned_max && periodMaxFromWire(earned_max) }),
    ...(budget !== undefined && { budget: budget && budgetFromWire(budget) }),
  }
}

function budgetFromWire({ bonuses: amount, warn_at_percent, ...budget }: WireBudget): BudgetTerms {
  return { ...budget, bonuses: hundredths(amount), warn_at_bp: hundredths(warn_at_percent) }
}

/** Of bonuses and of percents alike: 12.5 → 1 250. */
function hundredths(value: number): Bonuses {
  return bonuses(toScaledInteger(parseDecimal(value), 2))
}
