import type { AttributeRules, AttributeType } from "./attribute"

const OF_TEXT = ["length_min", "length_max", "pattern"] as const
const OF_NUMBER = ["min", "max", "decimals"] as const

/** The rules that a type knows; any other one is refused, rather than overlooked. */
export const RULES_OF_TYPE: Readonly<Record<AttributeType, readonly (keyof AttributeRules)[]>> = {
  text: OF_TEXT,
  long_text: ["length_min", "length_max"],
  number: OF_NUMBER,
  date: ["min", "max"],
  yes_no: [],
  one_of: [],
  several_of: ["count_max"],
  numbers: [...OF_NUMBER, "count_max"],
  dates: ["min", "max", "count_max"],
  phone: ["country"],
  email: [],
}
