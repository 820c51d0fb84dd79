import { isCalendarDay } from "../calendar/calendar-day"
import type { ProblemList } from "../program/terms-problems"
import type { TierTerms } from "../program/terms"
import type { DateRange, EveryNthOrder, Hours, RuleConditions } from "./accrual-rule"
import { minuteOfDay } from "./conditions/weekdays-and-hours"
import { isSum } from "./validate-rule-reward"

const IDS_MAX = 5_000
const DATES_MAX = 50
const QUANTITY_MAX = 10_000
const NTH_MAX = 1_000
const PERIOD_MAX_DAYS = 3_650
const BIRTHDAY_MAX_DAYS = 90
const FIELDS_MAX = 20
const VALUES_MAX = 200
const TEXT_MAX_LENGTH = 255

export function checkRuleConditions(
  problems: ProblemList,
  path: string,
  wanted: RuleConditions,
  tiers: readonly TierTerms[],
): void {
  checkIds(problems, path, wanted)
  checkTiers(problems, `${path}.tiers`, wanted.tiers, tiers)
  if (wanted.hours !== null) checkHours(problems, `${path}.hours`, wanted.hours)
  checkDates(problems, `${path}.dates`, wanted.dates)
  if (wanted.minimum_order !== null && !(isSum(wanted.minimum_order) && wanted.minimum_order > 0)) {
    const message = "Set the minimum above 0, or leave it out."
    problems.add(`${path}.minimum_order`, message, { be: "above_0_or_none" })
  }
  if (wanted.minimum_quantity !== null) {
    problems.whole(`${path}.minimum_quantity`, wanted.minimum_quantity, 1, QUANTITY_MAX)
  }
  if (wanted.every_nth_order !== null) {
    checkNthOrder(problems, `${path}.every_nth_order`, wanted.every_nth_order, wanted.first_order)
  }
  if (wanted.birthday !== null) {
    const { days_before, days_after } = wanted.birthday
    problems.whole(`${path}.birthday.days_before`, days_before, 0, BIRTHDAY_MAX_DAYS)
    problems.whole(`${path}.birthday.days_after`, days_after, 0, BIRTHDAY_MAX_DAYS)
  }
  checkAttributes(problems, `${path}.attributes`, wanted.attributes)
}

function checkIds(problems: ProblemList, path: string, wanted: RuleConditions): void {
  const { products, sales_channel_ids, customer_group_ids } = wanted
  if (products && Object.values(products).every((ids: readonly string[]) => ids.length === 0)) {
    problems.add(
      `${path}.products`,
      "Choose products, categories, collections or tags, or leave the products out: then the rule is about all of them.",
      { be: "products_of_rule" },
    )
  }
  const lists: [string, readonly string[]][] = [
    ...Object.entries<readonly string[]>({ ...products }).map(
      ([name, ids]): [string, readonly string[]] => [`products.${name}`, ids],
    ),
    ["sales_channel_ids", sales_channel_ids],
    ["customer_group_ids", customer_group_ids],
  ]
  for (const [name, ids] of lists) {
    if (ids.length > IDS_MAX) {
      const message = `Name at most ${IDS_MAX}; use a category or a tag instead.`
      problems.add(`${path}.${name}`, message, { be: "at_most", most: IDS_MAX })
    } else if (ids.some((id) => id.length === 0 || id.length > TEXT_MAX_LENGTH)) {
      const message = "Remove the entries that are empty or too long to be an id."
      problems.add(`${path}.${name}`, message, { be: "no_empty_ids" })
    }
  }
}

function checkTiers(
  problems: ProblemList,
  path: string,
  wanted: readonly string[],
  tiers: readonly TierTerms[],
): void {
  const known = tiers.map((tier) => tier.handle)
  const unknown = wanted.find((handle) => !known.includes(handle))
  if (unknown === undefined) return
  const choice = known.length === 0 ? "the program has none" : `choose from: ${known.join(", ")}`
  problems.add(path, `There is no tier "${unknown}"; ${choice}.`, { be: "own_tier", tier: unknown })
}

const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/

function checkHours(problems: ProblemList, path: string, { from, until }: Hours): void {
  if (!TIME_PATTERN.test(from) || !(TIME_PATTERN.test(until) || until === "24:00")) {
    const message = 'Write times as "17:30"; the end of the day is "24:00".'
    problems.add(path, message, { be: "time" })
  } else if (minuteOfDay(from) >= minuteOfDay(until)) {
    problems.add(
      path,
      "Let the hours end after they begin; for hours over midnight make two rules, one for each day.",
      { be: "hours_in_order" },
    )
  }
}

function checkDates(problems: ProblemList, path: string, ranges: readonly DateRange[]): void {
  if (ranges.length > DATES_MAX) {
    problems.add(path, `Keep to ${DATES_MAX} periods.`, { be: "at_most", most: DATES_MAX })
  }
  ranges.forEach(({ from, until }, index) => {
    const at = `${path}.${index}`
    if ([from, until].some((day) => day !== null && !isCalendarDay(day))) {
      problems.add(at, 'Write days of the calendar, for example "2027-12-24".', { be: "day" })
    } else if (from !== null && until !== null && from > until) {
      const message = `Let the period end on its first day, ${from}, or later.`
      problems.add(at, message, { be: "not_before", day: from })
    } else if (from === null && until === null) {
      const message = "Give the period a first or a last day, or remove it."
      problems.add(at, message, { be: "day_or_none" })
    }
    const overlapped = ranges.slice(0, index).find((earlier) => overlap(earlier, ranges[index]))
    if (overlapped) {
      problems.add(at, "Let the periods lie apart, or make one of the two.", { be: "apart" })
    }
  })
}

function overlap(a: DateRange, b: DateRange | undefined): boolean {
  if (!b) return false
  const starts_in_time = a.from === null || b.until === null || a.from <= b.until
  const ends_in_time = a.until === null || b.from === null || b.from <= a.until
  return starts_in_time && ends_in_time
}

function checkNthOrder(
  problems: ProblemList,
  path: string,
  { nth, within_days }: EveryNthOrder,
  first_order: boolean,
): void {
  problems.whole(`${path}.nth`, nth, 2, NTH_MAX)
  if (within_days !== null) problems.whole(`${path}.within_days`, within_days, 1, PERIOD_MAX_DAYS)
  if (first_order && within_days === null) {
    const message = `Remove it or first_order: the first order is never order number ${nth}.`
    problems.add(path, message, { be: "not_first_too", nth })
  }
}

function checkAttributes(
  problems: ProblemList,
  path: string,
  attributes: RuleConditions["attributes"],
): void {
  const fields = Object.entries(attributes)
  if (fields.length > FIELDS_MAX) {
    problems.add(path, `Keep to ${FIELDS_MAX} fields.`, { be: "at_most", most: FIELDS_MAX })
  }
  for (const [key, values] of fields) {
    const is_text = (text: string) => text.length > 0 && text.length <= TEXT_MAX_LENGTH
    if (!is_text(key)) problems.add(path, "Name each field.", { be: "field_named" })
    if (values.length === 0 || values.length > VALUES_MAX || !values.every(is_text)) {
      const message = `Name one to ${VALUES_MAX} values, or remove the field.`
      problems.add(`${path}.${key}`, message, { be: "one_to", most: VALUES_MAX })
    }
  }
}
