import type { CalendarDay } from "./calendar-day"
import { addDays, daysFrom, isCalendarDay, yearOf } from "./calendar-day"

/** Who was born on 29 February has his birthday on the 28th where the year has no 29th. */
export function birthdayIn(year: number, birth_date: CalendarDay): CalendarDay {
  const day = `${String(year).padStart(4, "0")}-${birth_date.slice(5)}`
  return isCalendarDay(day) ? day : `${day.slice(0, 7)}-28`
}

export interface DaysAround {
  readonly days_before: number
  readonly days_after: number
}

/**
 * The year of the birthday in whose window a day lies, or null. The window may reach into the years beside:
 * 28 December 2027 lies a week before the birthday of 2028 of somebody born on 2 January.
 */
export function birthdayYearAround(
  day: CalendarDay,
  birth_date: CalendarDay,
  { days_before, days_after }: DaysAround,
): number | null {
  const year = yearOf(day)
  const around = [year - 1, year, year + 1].filter((candidate) => {
    const days_left = daysFrom(day, birthdayIn(candidate, birth_date))
    return days_left <= days_before && -days_left <= days_after
  })
  return around.at(-1) ?? null
}

/** Every day of birth, as "02-29", whose birthday has `day` in its window: what a query can look for. */
export function birthdaysAround(
  day: CalendarDay,
  { days_before, days_after }: DaysAround,
): readonly string[] {
  const found = new Set<string>()
  for (let offset = -days_after; offset <= days_before; offset += 1) {
    const birthday = addDays(day, offset)
    found.add(birthday.slice(5))
    const has_leap_day = isCalendarDay(`${birthday.slice(0, 4)}-02-29`)
    if (birthday.slice(5) === "02-28" && !has_leap_day) found.add("02-29")
  }
  return [...found]
}
