import type { CalendarDay } from "../calendar/calendar-day"
import { isCalendarDay } from "../calendar/calendar-day"
import { LoyaltyError } from "../errors"

/** Nobody who shops today was born before it; an earlier one is a typing error. */
const EARLIEST: CalendarDay = "1900-01-01"

/** @throws LoyaltyError `attribute_invalid` unless it is a day of the calendar from 1900 to today */
export function assertBirthDate(birth_date: string, today: CalendarDay): void {
  if (isCalendarDay(birth_date) && EARLIEST <= birth_date && birth_date <= today) return
  throw new LoyaltyError(
    "attribute_invalid",
    'birth_date: Write a day of the calendar that has passed, for example "1990-02-28".',
  )
}
