import type { Hours, Weekday } from "../accrual-rule"
import type { RuleCondition } from "../ruled-order"

/** Orders placed on these days of the week. */
export function weekdays(days: readonly Weekday[]): RuleCondition {
  const wanted = new Set(days)
  return ({ weekday }) => wanted.has(weekday)
}

/** Orders placed between two times of the day by the program's clocks, summer time or not. */
export function hours({ from, until }: Hours): RuleCondition {
  const first = minuteOfDay(from)
  const end = minuteOfDay(until)
  return ({ minute_of_day }) => first <= minute_of_day && minute_of_day < end
}

/** "17:30" = 1 050. */
export function minuteOfDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return hour * 60 + minute
}
