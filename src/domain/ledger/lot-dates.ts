import { DateTime } from "luxon"

import type { ExpiryTerms, Lifetime } from "../program/lifetime"
import type { Instant } from "./account"

/**
 * When a lot earned at `earned_at` can be spent and when it is gone, by the calendar of the program's
 * zone. A lot is usable through its last day and gone at 00:00 of the next: earned on 22 January "to
 * the end of the month", it can be spent on 31 January at 23:59.
 */
export function lotDates(
  earned_at: Instant,
  lifetime: Lifetime,
  time_zone: string,
): { readonly available_from: Instant; readonly expires_at: Instant | null } {
  const day = DateTime.fromMillis(earned_at, { zone: time_zone }).startOf("day")
  const { activation_delay_days: delay, expiry } = lifetime
  const first_day = startOfLaterDay(day, delay)
  const last_day = lastUsableDay(first_day, expiry)
  return {
    available_from: delay === 0 ? earned_at : first_day.toMillis(),
    expires_at: last_day === null ? null : startOfLaterDay(last_day, 1).toMillis(),
  }
}

/** First instant after the `days`-th calendar day from `from`. */
export function afterDays(from: Instant, days: number, time_zone: string): Instant {
  return startOfLaterDay(DateTime.fromMillis(from, { zone: time_zone }), days + 1).toMillis()
}

/** The last day on which an expiring lot can be spent: "2027-01-31". */
export function lastUsableDate(expires_at: Instant, time_zone: string): string {
  const date = DateTime.fromMillis(expires_at - 1, { zone: time_zone }).toISODate()
  return date ?? ""
}

/** Where clocks skip midnight a day begins at 01:00, and that hour must not travel to the later day. */
function startOfLaterDay(day: DateTime, days: number): DateTime {
  return day.plus({ days }).startOf("day")
}

function lastUsableDay(from: DateTime, expiry: ExpiryTerms): DateTime | null {
  switch (expiry.kind) {
    case "never":
      return null
    case "days":
      return from.plus({ days: expiry.days })
    case "months":
      return from.plus({ months: expiry.months })
    case "end_of_month":
      return from.endOf("month")
    case "end_of_year":
      return from.endOf("year")
  }
}
