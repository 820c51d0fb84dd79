import type { CalendarDay } from "../calendar/calendar-day"
import type { Attribute, AttributeValue } from "./attribute"
import type { Reading } from "./reading"
import { readList } from "./reading"
import { readChoice, readChoices } from "./types/choice"
import { readDate } from "./types/date"
import { readEmail } from "./types/email"
import { readNumber } from "./types/number"
import { readPhone } from "./types/phone"
import { readLongText, readText } from "./types/text"

/** Values that a list may have at most. */
export const LIST_MAX = 50

/**
 * A value as it is kept: `"  S "` of one line is `"S"`. Reading a value once more changes nothing.
 * @param today of the program that asks
 */
export function readValue(
  attribute: Pick<Attribute, "type" | "rules" | "options">,
  raw: unknown,
  today: CalendarDay,
): Reading<AttributeValue> {
  const { type, rules } = attribute
  const count_max = rules.count_max ?? LIST_MAX
  switch (type) {
    case "text":
      return readText(raw, rules)
    case "long_text":
      return readLongText(raw, rules)
    case "number":
      return readNumber(raw, rules)
    case "date":
      return readDate(raw, rules, today)
    case "yes_no":
      return typeof raw === "boolean" ? { value: raw } : { problem: "Answer true or false." }
    case "one_of":
      return readChoice(raw, attribute)
    case "several_of":
      return readChoices(raw, attribute)
    case "numbers":
      return readList(raw, count_max, (item) => readNumber(item, rules))
    case "dates":
      return readList(raw, count_max, (item) => readDate(item, rules, today))
    case "phone":
      return readPhone(raw, rules)
    case "email":
      return readEmail(raw)
  }
}
