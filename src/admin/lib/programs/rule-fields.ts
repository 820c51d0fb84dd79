import type { AttributeType } from "../../../domain/attributes/attribute"
import type { WireRule } from "../../hooks/api/program-terms"
import type { AttributeField, AttributeProblem } from "../attributes/attribute-draft"
import { readDraft } from "../attributes/attribute-draft"

/** A rule with what was typed about customer fields, as it is kept; and what cannot be kept, by the fields' keys. */
interface RuleWithFields {
  readonly rule: WireRule
  readonly problems: Readonly<Record<string, AttributeProblem>>
}

/**
 * A rule compares texts, so that numbers are written as the shop keeps them: "38,50" → "38.5". Phone numbers are the
 * server's to read; so is a field that the shop does not have any more.
 */
export function withFieldValues(rule: WireRule, fields: readonly AttributeField[]): RuleWithFields {
  const problems: Record<string, AttributeProblem> = {}
  const attributes: Record<string, readonly string[]> = {}
  for (const [key, typed] of Object.entries(rule.conditions.attributes)) {
    const field = fields.find((known) => known.key === key)
    const read = field ? readTexts(field, typed) : { values: typed }
    attributes[key] = "values" in read ? read.values : typed
    if ("problem" in read) problems[key] = read.problem
  }
  return { rule: { ...rule, conditions: { ...rule.conditions, attributes } }, problems }
}

/** Fields that a rule may ask for. */
export function mayBeAsked({ type }: { readonly type: AttributeType }): boolean {
  return type !== "long_text"
}

type ReadTexts = { readonly values: readonly string[] } | { readonly problem: AttributeProblem }

function readTexts(field: AttributeField, typed: readonly string[]): ReadTexts {
  const texts = typed.map((text) => text.trim()).filter((text) => text !== "")
  if (texts.length === 0) return { problem: { code: "required" } }
  const values: string[] = []
  for (const text of texts) {
    const read = readText(field, text)
    if ("problem" in read) return read
    values.push(read.text)
  }
  return { values: [...new Set(values)] }
}

/** Whoever looks for a value may look for an old one: what the field's rules say now does not bound it. */
function readText(field: AttributeField, text: string) {
  if (field.type === "yes_no") return { text }
  const single = { ...field, type: TYPE_OF_ITEM[field.type] ?? field.type, rules: {} }
  const read = readDraft(single, text, ANY_DAY)
  return "problem" in read ? read : { text: String(read.value) }
}

const TYPE_OF_ITEM: Partial<Record<AttributeType, AttributeType>> = {
  several_of: "one_of",
  numbers: "number",
  dates: "date",
}

/** Where no rule bounds a date, today does not matter. */
const ANY_DAY = "2000-01-01"
