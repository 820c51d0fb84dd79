import type { CalendarDay } from "../calendar/calendar-day"
import { addDays, dayIn } from "../calendar/calendar-day"
import type { Instant } from "../ledger/account"
import { calendarDays } from "../program/period"

/** The last days, today included, or the days from one to another, both included. */
export type PastAsked =
  { readonly days: number } | { readonly from: CalendarDay; readonly to: CalendarDay }

/** A stretch of the past in calendar days of the program's zone. */
export interface PastRange {
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** First instant of `from`. */
  readonly since: Instant
  /** First instant that does not count: the end of `to`, and never later than now. */
  readonly before: Instant
}

/** The last 90 days on 31 March are 1 January to 31 March. */
export function pastRange(asked: PastAsked, now: Instant, time_zone: string): PastRange {
  const today = dayIn(now, time_zone)
  const { from, to } = "days" in asked ? { from: addDays(today, 1 - asked.days), to: today } : asked
  const range = calendarDays(from, to, time_zone)
  return { from, to, since: range.from, before: Math.min(range.before, now) }
}
