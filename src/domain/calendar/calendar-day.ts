import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"

/** A day of the calendar without time and zone: "2027-02-28". */
export type CalendarDay = string

const DAY_MS = 86_400_000
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** True for a day that the calendar has: "2027-02-28", not "2027-02-29". */
export function isCalendarDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

export function dayIn(at: Instant, time_zone: string): CalendarDay {
  return DateTime.fromMillis(at, { zone: time_zone }).toISODate() ?? ""
}

export function startOfYear(at: Instant, time_zone: string): Instant {
  return DateTime.fromMillis(at, { zone: time_zone }).startOf("year").toMillis()
}

/** First instant of the day that lies `days` before the day of `at`. */
export function startOfEarlierDay(at: Instant, days: number, time_zone: string): Instant {
  return DateTime.fromMillis(at, { zone: time_zone }).minus({ days }).startOf("day").toMillis()
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of a later month, or its last where it has no such day: 31 August and 6 months → 28 February. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return DateTime.fromISO(day, { zone: "UTC" }).plus({ months }).toISODate() ?? ""
}

/** Days from one day to the other; negative when the other comes first. */
export function daysFrom(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}

export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4))
}
