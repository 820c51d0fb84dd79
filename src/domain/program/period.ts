import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"
import type { Bonuses } from "../money/bonuses"

export const PERIODS = ["day", "week", "month", "year"] as const

/** A stretch of the calendar in the program's zone. Weeks begin on Monday. */
export type Period = (typeof PERIODS)[number]

/** So many bonuses at most in each period: `{ bonuses: 10_000, period: "month" }` is 100.00 a month. */
export interface PeriodMax {
  readonly bonuses: Bonuses
  readonly period: Period
}

/** The first instant of the period in which `now` lies: of 15 March, "month" → 1 March, 00:00. */
export function periodStart(period: Period, now: Instant, time_zone: string): Instant {
  return DateTime.fromMillis(now, { zone: time_zone }).startOf(period).toMillis()
}

/** The first instant after that period. */
export function periodEnd(period: Period, now: Instant, time_zone: string): Instant {
  const start = DateTime.fromMillis(now, { zone: time_zone }).startOf(period)
  return start
    .plus({ [period]: 1 })
    .startOf(period)
    .toMillis()
}

/** Whole calendar days, both included: `from` is the first instant, `before` the first one after them. */
export function calendarDays(
  first: string,
  last: string,
  time_zone: string,
): { readonly from: Instant; readonly before: Instant } {
  const startOf = (day: string) => DateTime.fromISO(day, { zone: time_zone }).startOf("day")
  return {
    from: startOf(first).toMillis(),
    before: startOf(last).plus({ days: 1 }).startOf("day").toMillis(),
  }
}
