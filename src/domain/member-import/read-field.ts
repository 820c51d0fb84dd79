import type { Attribute } from "../attributes/attribute"
import { KEPT_AS, rawOf } from "../attributes/kept-values"
import { isUnfit } from "../attributes/reading"
import { readValue } from "../attributes/read-value"
import type { CalendarDay } from "../calendar/calendar-day"
import { LoyaltyError } from "../errors"

/** Between the values of a list: `4|7`. A comma or semicolon already stands between the cells. */
const LIST_SEPARATOR = "|"

/**
 * The value of a field as a cell writes it: "7.5", "true", "2027-02-28", "red|blue".
 * @throws LoyaltyError `attribute_invalid`
 */
export function readField(attribute: Attribute, text: string, today: CalendarDay): unknown {
  const reading = readValue(attribute, typed(attribute, text), today)
  if (!isUnfit(reading)) return reading.value
  throw new LoyaltyError("attribute_invalid", `${attribute.key}: ${reading.problem}`)
}

function typed({ type }: Attribute, text: string): unknown {
  const kept_as = KEPT_AS[type]
  const is_list = type === "several_of" || type === "numbers" || type === "dates"
  if (!is_list) return rawOf(kept_as, text)
  return text.split(LIST_SEPARATOR).map((item) => rawOf(kept_as, item.trim()))
}
