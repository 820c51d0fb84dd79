import type { CalendarDay } from "../../calendar/calendar-day"
import { isCalendarDay } from "../../calendar/calendar-day"
import type { AttributeRules } from "../attribute"
import type { Reading } from "../reading"

/** The day on which it is asked, as an end of a field's range: a child's birthday is today at the latest. */
export const TODAY = "today"

const EARLIEST: CalendarDay = "0001-01-01"
const LATEST: CalendarDay = "9999-12-31"

export function readDate(
  raw: unknown,
  rules: AttributeRules,
  today: CalendarDay,
): Reading<CalendarDay> {
  if (typeof raw !== "string" || !isCalendarDay(raw) || raw < EARLIEST) {
    return { problem: 'Write a day of the calendar, for example "1990-02-28".' }
  }
  const min = dayOf(rules.min ?? EARLIEST, today)
  const max = dayOf(rules.max ?? LATEST, today)
  if (raw < min) return { problem: `Choose ${min} or a later day.` }
  if (raw > max) return { problem: `Choose ${max} or an earlier day.` }
  return { value: raw }
}

function dayOf(end: number | string, today: CalendarDay): CalendarDay {
  return end === TODAY ? today : String(end)
}
