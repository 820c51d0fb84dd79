import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"
import type { ProgramTerms, TierScheduleTerms } from "../program/terms"

/** A stretch of time: its first instant, and the first one after it. `null`: since ever, for ever. */
export interface TierSpan {
  readonly from: Instant | null
  readonly until: Instant | null
}

export interface TierSpans {
  /** What is bought at this moment counts in here. */
  readonly running: TierSpan
  /** The one in which most was bought decides the tier. */
  readonly deciding: readonly TierSpan[]
}

/** The windows of a schedule and the ends of its periods: `tierSpans` and `periodEnds`, or what keeps their answers. */
export interface TierCalendar {
  readonly spansAt: (at: Instant) => TierSpans
  readonly endsBetween: (after: Instant, until: Instant) => readonly Instant[]
}

type ScheduleInZone = Pick<ProgramTerms, "tier_schedule" | "time_zone">

export function tierCalendar(terms: ScheduleInZone): TierCalendar {
  return {
    spansAt: (at) => tierSpans(terms, at),
    endsBetween: (after, until) => periodEnds(terms, after, until),
  }
}

const SINCE_EVER: TierSpan = { from: null, until: null }

/**
 * Which purchases count at a moment. Beside the window itself the last period that has ended decides,
 * since a tier holds until the next period's end: 2026 carries a member through 2027. A period ends for
 * good with its grace days; until then the one before it holds as well.
 *
 * By calendar year, with 30 days of grace, on 10 January 2027: 2025 and January 2026 together, 2026 and
 * January 2027 together, and 2027 so far.
 */
export function tierSpans(terms: ScheduleInZone, at: Instant): TierSpans {
  const { window } = terms.tier_schedule
  const running = runningSpan(terms, at)
  if (window.kind === "all_time") return { running, deciding: [running] }
  const closed: TierSpan[] = []
  let end = periodStart(terms, at)
  closed.push(closedSpan(terms, end))
  while (graceEnd(terms, end) > at) {
    end = previousPeriodStart(terms, end)
    closed.push(closedSpan(terms, end))
  }
  return { running, deciding: window.kind === "previous_period" ? closed : [running, ...closed] }
}

/**
 * The moments after `after` and up to `until` at which a tier may be taken away: the ends of periods,
 * after their grace days. The oldest first.
 */
export function periodEnds(terms: ScheduleInZone, after: Instant, until: Instant): Instant[] {
  const ends: Instant[] = []
  let end = periodStart(terms, until)
  while (graceEnd(terms, end) > after && ends.length < PERIODS_LOOKED_BACK) {
    if (graceEnd(terms, end) <= until) ends.unshift(graceEnd(terms, end))
    end = previousPeriodStart(terms, end)
  }
  return ends
}

/** Ten years of months: who was not looked at for longer is looked at as of then. */
const PERIODS_LOOKED_BACK = 120

/** The first day on which what is bought now will count: "2027-04-01"; null: at once. */
export function countsFrom(terms: ScheduleInZone, at: Instant): string | null {
  if (terms.tier_schedule.window.kind !== "previous_period") return null
  const next = startOfPeriod(terms, at).plus(lengthOfPeriod(terms.tier_schedule))
  return next.toISODate()
}

export function isInSpan({ from, until }: TierSpan, at: Instant): boolean {
  return (from === null || at >= from) && (until === null || at < until)
}

function runningSpan(terms: ScheduleInZone, at: Instant): TierSpan {
  const { window } = terms.tier_schedule
  const today = inZone(terms, at).startOf("day")
  switch (window.kind) {
    case "all_time":
      return SINCE_EVER
    case "rolling_months":
      return {
        from: today.minus({ months: window.months }).startOf("day").toMillis(),
        until: today.plus({ days: 1 }).startOf("day").toMillis(),
      }
    case "calendar_year":
    case "previous_period": {
      const start = startOfPeriod(terms, at)
      const end = start.plus(lengthOfPeriod(terms.tier_schedule))
      return { from: start.toMillis(), until: end.toMillis() }
    }
  }
}

/** What counts for the period that ends at `end`: the window as it was then, and the grace days. */
function closedSpan(terms: ScheduleInZone, end: Instant): TierSpan {
  const { window } = terms.tier_schedule
  const length =
    window.kind === "rolling_months"
      ? { months: window.months }
      : lengthOfPeriod(terms.tier_schedule)
  const from = inZone(terms, end).minus(length).startOf("day")
  return { from: from.toMillis(), until: graceEnd(terms, end) }
}

function graceEnd(terms: ScheduleInZone, end: Instant): Instant {
  const { grace_days: days } = terms.tier_schedule
  return inZone(terms, end).plus({ days }).startOf("day").toMillis()
}

function periodStart(terms: ScheduleInZone, at: Instant): Instant {
  return startOfPeriod(terms, at).toMillis()
}

function previousPeriodStart(terms: ScheduleInZone, start: Instant): Instant {
  return periodStart(terms, start - 1)
}

/** Windows without a period of their own are looked at when a month ends. */
function unitOfPeriod({ window }: Pick<TierScheduleTerms, "window">): "month" | "quarter" | "year" {
  switch (window.kind) {
    case "all_time":
    case "rolling_months":
      return "month"
    case "calendar_year":
      return "year"
    case "previous_period":
      return window.period
  }
}

function lengthOfPeriod(schedule: Pick<TierScheduleTerms, "window">) {
  return { [`${unitOfPeriod(schedule)}s`]: 1 }
}

function startOfPeriod(terms: ScheduleInZone, at: Instant): DateTime {
  return inZone(terms, at).startOf(unitOfPeriod(terms.tier_schedule))
}

function inZone({ time_zone }: ScheduleInZone, at: Instant): DateTime {
  return DateTime.fromMillis(at, { zone: time_zone })
}
