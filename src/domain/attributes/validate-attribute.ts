import { isCalendarDay } from "../calendar/calendar-day"
import { LoyaltyError } from "../errors"
import type { Texts } from "../texts/texts"
import { isLanguageTag } from "../texts/texts"
import type { Attribute, AttributeRules, AttributeType } from "./attribute"
import { LIST_MAX } from "./read-value"
import { RULES_OF_TYPE } from "./rules-of-type"
import { TODAY } from "./types/date"
import { DECIMALS_MAX, NUMBER_MAX } from "./types/number"
import { isKnownCountry } from "./types/phone"
import { LONG_TEXT_MAX_LENGTH, TEXT_MAX_LENGTH } from "./types/text"

const KEY_PATTERN = /^[a-z][a-z0-9_]{0,39}$/
const OPTION_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$/
const OPTIONS_MAX = 200
const LABEL_MAX_LENGTH = 100
const PATTERN_MAX_LENGTH = 50
const POSITION_MAX = 10_000
const ASK_AGAIN_MAX_DAYS = 3_650

/** @throws LoyaltyError `attribute_definition_invalid` with the first thing that is wrong */
export function assertUsableAttribute(attribute: Attribute): void {
  const { key, position, ask_again_after_days: days } = attribute
  if (!KEY_PATTERN.test(key)) {
    refuse("key", 'Write the key in small letters, digits and "_", for example "clothing_size".')
  }
  checkLabels("labels", attribute.labels)
  if (!Number.isInteger(position) || position < 0 || position > POSITION_MAX) {
    refuse("position", `Set it to a whole number from 0 to ${POSITION_MAX}.`)
  }
  if (days !== null && !(Number.isInteger(days) && days > 0 && days <= ASK_AGAIN_MAX_DAYS)) {
    refuse("ask_again_after_days", `Set it to a whole number from 1 to ${ASK_AGAIN_MAX_DAYS}.`)
  }
  checkRules(attribute)
  checkOptions(attribute)
  checkSides(attribute)
}

function checkLabels(path: string, labels: Texts): void {
  const written = Object.entries(labels)
  if (written.length === 0) refuse(path, 'Name it in one language at least: { "en": "…" }.')
  for (const [language, label] of written) {
    if (!isLanguageTag(language))
      refuse(`${path}.${language}`, 'Write languages as "pl" or "pt-BR".')
    if (label.trim() === "" || label.length > LABEL_MAX_LENGTH) {
      refuse(`${path}.${language}`, `Write at most ${LABEL_MAX_LENGTH} letters.`)
    }
  }
}

function checkRules({ type, rules }: Attribute): void {
  const known: readonly string[] = RULES_OF_TYPE[type]
  const alien = Object.keys(rules).find((name) => !known.includes(name))
  if (alien !== undefined) {
    const choice = known.length === 0 ? "it has none" : `it has: ${known.join(", ")}`
    refuse(`rules.${alien}`, `A field of type ${type} has no such rule; ${choice}.`)
  }
  const { length_min, length_max, pattern, decimals, count_max, country } = rules
  const most = type === "long_text" ? LONG_TEXT_MAX_LENGTH : TEXT_MAX_LENGTH
  checkWhole("length_min", length_min, 1, most)
  checkWhole("length_max", length_max, length_min ?? 1, most)
  checkWhole("decimals", decimals, 0, DECIMALS_MAX)
  checkWhole("count_max", count_max, 1, LIST_MAX)
  if (pattern !== undefined && (pattern.trim() === "" || pattern.length > PATTERN_MAX_LENGTH)) {
    refuse("rules.pattern", `Draw it with at most ${PATTERN_MAX_LENGTH} signs, as @@-####.`)
  }
  if (country !== undefined && !isKnownCountry(country)) {
    refuse("rules.country", 'Write the country as two capital letters, for example "PL".')
  }
  checkRange(type, rules)
}

function checkWhole(name: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined) return
  if (Number.isInteger(value) && value >= min && value <= max) return
  refuse(`rules.${name}`, `Set it to a whole number from ${min} to ${max}.`)
}

function checkRange(type: AttributeType, { min, max }: AttributeRules): void {
  const of_days = type === "date" || type === "dates"
  for (const [name, end] of Object.entries({ min, max })) {
    if (end === undefined) continue
    const fits = of_days
      ? end === TODAY || (typeof end === "string" && isCalendarDay(end))
      : typeof end === "number" && Math.abs(end) <= NUMBER_MAX
    const how = of_days ? `a day, or "${TODAY}"` : `a number up to ${NUMBER_MAX}`
    if (!fits) refuse(`rules.${name}`, `Set it to ${how}.`)
  }
  const is_fixed = min !== TODAY && max !== TODAY
  if (is_fixed && min !== undefined && max !== undefined && min > max) {
    refuse("rules.max", "Let the range end where it begins, or above.")
  }
}

function checkOptions({ type, options }: Attribute): void {
  const has_options = type === "one_of" || type === "several_of"
  if (!has_options) {
    if (options.length > 0) refuse("options", "Only one_of and several_of have options.")
    return
  }
  if (options.every(({ is_archived }) => is_archived)) refuse("options", "Offer one at least.")
  if (options.length > OPTIONS_MAX) refuse("options", `Keep to ${OPTIONS_MAX} options.`)
  options.forEach(({ value, labels }, at) => {
    const path = `options.${at}`
    if (!OPTION_PATTERN.test(value)) {
      refuse(
        `${path}.value`,
        "Write at most 50 Latin letters, digits, dashes, dots and underscores.",
      )
    }
    if (options.findIndex((other) => other.value === value) < at) {
      refuse(`${path}.value`, `There is an option "${value}" already.`)
    }
    checkLabels(`${path}.labels`, labels)
  })
}

/** A field that nobody may fill in where it is demanded would keep everybody out. */
function checkSides({ required_at, seen_by, edited_by }: Attribute): void {
  const blind = edited_by.find((side) => !seen_by.includes(side))
  if (blind !== undefined) refuse("edited_by", `Let the ${blind} see the field too.`)
  const demanded = { never: [], joining: ["member", "cashier"], issue: ["cashier"] } as const
  const [unable] = demanded[required_at].filter((side) => !edited_by.includes(side))
  if (unable !== undefined) {
    refuse("edited_by", `The field is required at ${required_at}: let the ${unable} edit it.`)
  }
}

function refuse(path: string, message: string): never {
  throw new LoyaltyError("attribute_definition_invalid", `${path}: ${message}`)
}
