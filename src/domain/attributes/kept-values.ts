import { LoyaltyError } from "../errors"
import type { Attribute, AttributeType, AttributeValue } from "./attribute"
import { isUnfit } from "./reading"
import { readValue } from "./read-value"

/** In which column of its table a value is kept; each has an index of its own, long texts have none. */
export type KeptAs = "text" | "long_text" | "number" | "date" | "yes_no"

export const KEPT_AS: Readonly<Record<AttributeType, KeptAs>> = {
  text: "text",
  long_text: "long_text",
  number: "number",
  date: "date",
  yes_no: "yes_no",
  one_of: "text",
  several_of: "text",
  numbers: "number",
  dates: "date",
  phone: "text",
  email: "text",
}

export type KeptItem = string | number | boolean

/** A row each: the ages 4 and 7 are two. */
export function itemsOf(value: AttributeValue): readonly KeptItem[] {
  return Array.isArray(value) ? (value as readonly KeptItem[]) : [value as KeptItem]
}

/** The value that the rows of a field make; the mirror of `itemsOf`. */
export function valueOfItems(type: AttributeType, items: readonly KeptItem[]): AttributeValue {
  const is_list = type === "several_of" || type === "numbers" || type === "dates"
  return (is_list ? items : items[0]) as AttributeValue
}

/**
 * A value as accrual rules and filters write it, whatever its type: "7.5", "true", "2027-02-28", "600 100 200".
 * @throws LoyaltyError `attribute_invalid`
 */
export function itemFromText(attribute: Attribute, text: string): KeptItem {
  const { key, type } = attribute
  const reading = readValue(unbounded(attribute), rawOf(KEPT_AS[type], text), ANY_DAY)
  if (!isUnfit(reading)) return reading.value as KeptItem
  throw new LoyaltyError("attribute_invalid", `${key}: ${reading.problem}`, { key })
}

const TYPE_OF_ITEM: Partial<Record<AttributeType, AttributeType>> = {
  several_of: "one_of",
  numbers: "number",
  dates: "date",
}

/** Where no rule bounds a date, today does not matter. */
const ANY_DAY = "2000-01-01"

/** The field as if it had one value, without the rules: whoever looks for a value may look for an old one. */
function unbounded({
  type,
  rules: { country },
  options,
}: Attribute): Pick<Attribute, "type" | "rules" | "options"> {
  return {
    type: TYPE_OF_ITEM[type] ?? type,
    rules: country === undefined ? {} : { country },
    options: options.map((option) => ({ ...option, is_archived: false })),
  }
}

/** What a text is as a value of its type; a text that is none stays one, and is refused as such. */
export function rawOf(kept_as: KeptAs, text: string): unknown {
  switch (kept_as) {
    case "number":
      return NUMBER_PATTERN.test(text) ? Number(text) : text
    case "yes_no":
      return text === "true" ? true : text === "false" ? false : text
    case "text":
    case "long_text":
    case "date":
      return text
  }
}

const NUMBER_PATTERN = /^-?\d{1,15}(\.\d{1,15})?$/
