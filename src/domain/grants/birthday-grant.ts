import type { CalendarDay } from "../calendar/calendar-day"
import { yearOf } from "../calendar/calendar-day"
import type { DaysAround } from "../calendar/birthday"
import { birthdayYearAround } from "../calendar/birthday"

/** A birthday grant that a member has had. */
export interface EarlierGrant {
  /** Of the birthday; a grant of December may be for the birthday in January. */
  readonly birthday_year: number
  readonly given_on: CalendarDay
}

/**
 * The year of the birthday for which a member gets his grant today, or null. Birthdays are granted in the
 * order of their years, and one in a calendar year: whoever edits his birth date gains nothing by it, and a
 * job that runs late, twice or on two nodes gives what it would have given on time.
 */
export function birthdayToGrant(
  birth_date: CalendarDay | null,
  today: CalendarDay,
  window: DaysAround,
  earlier: readonly EarlierGrant[],
): number | null {
  if (birth_date === null) return null
  const birthday_year = birthdayYearAround(today, birth_date, window)
  if (birthday_year === null) return null
  const had = earlier.some(
    (grant) => grant.birthday_year >= birthday_year || yearOf(grant.given_on) >= yearOf(today),
  )
  return had ? null : birthday_year
}
