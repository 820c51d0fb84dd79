import { onceADay } from "../calendar/once-a-day"
import type { Instant } from "../ledger/account"
import { budgetStart } from "../program/limit-terms"
import { periodEnd, periodStart } from "../program/period"
import type { ProgramTerms } from "../program/terms"
import type { TierCalendar, TierSpan } from "../tiers/tier-windows"
import { periodEnds, tierSpans } from "../tiers/tier-windows"

/**
 * The calendar of the terms, for a range of the past: whatever it answers changes at midnight at the earliest,
 * and is reckoned once a day. Without it, dates would be two thirds of what a dry run takes.
 */
export interface ReplayCalendar extends TierCalendar {
  /** Of the most that a member earns; null where nothing limits it. */
  readonly earningPeriodAt: (at: Instant) => TierSpan | null
  /** When the budget of a moment began; null where there is none. */
  readonly budgetStartAt: (at: Instant) => Instant | null
}

/** @param since the first moment of the range: nobody is looked at before it */
export function replayCalendar(terms: ProgramTerms, since: Instant): ReplayCalendar {
  const { time_zone, limits } = terms
  const { earned_max, budget } = limits
  const endsUntil = onceADay(time_zone, (at) => periodEnds(terms, since, at))
  return {
    spansAt: onceADay(time_zone, (at) => tierSpans(terms, at)),
    endsBetween: (after, until) => endsUntil(until).filter((end) => end > after),
    earningPeriodAt: onceADay(
      time_zone,
      (at) =>
        earned_max && {
          from: periodStart(earned_max.period, at, time_zone),
          until: periodEnd(earned_max.period, at, time_zone),
        },
    ),
    budgetStartAt: onceADay(time_zone, (at) => budget && budgetStart(budget, at, time_zone)),
  }
}
