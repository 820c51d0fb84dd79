import { LoyaltyError } from "../errors"
import type { Attribute } from "./attribute"
import { itemFromText, KEPT_AS } from "./kept-values"

/**
 * What is wrong with the values of a field that an accrual rule asks for, in the marketer's words; null:
 * nothing. A rule compares texts, so its values have to be written as the field's are kept.
 */
export function ruleValueProblem(
  attributes: readonly Attribute[],
  key: string,
  values: readonly string[],
): string | null {
  const attribute = attributes.find((known) => known.key === key && !known.is_archived)
  if (!attribute) return `The shop has no field "${key}"; choose another, or switch the rule off.`
  if (KEPT_AS[attribute.type] === "long_text") return "A rule cannot ask for a long text."
  for (const text of values) {
    const kept = keptText(attribute, text)
    if (kept === text) continue
    return kept === null ? `The field cannot be "${text}".` : `Write "${text}" as "${kept}".`
  }
  return null
}

function keptText(attribute: Attribute, text: string): string | null {
  try {
    return String(itemFromText(attribute, text))
  } catch (error) {
    if (LoyaltyError.is(error)) return null
    throw error
  }
}
