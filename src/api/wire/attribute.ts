import { mayEdit } from "../../domain/attributes/access"
import type { Attribute } from "../../domain/attributes/attribute"
import type { AttributePrompt } from "../../domain/attributes/survey"
import { textIn } from "../../domain/texts/texts"

/** A field as its member sees it, in one language. */
export interface WireOwnAttribute {
  readonly key: string
  readonly type: Attribute["type"]
  readonly label: string
  readonly required_at: Attribute["required_at"]
  readonly rules: Attribute["rules"]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** False: the member sees it, and staff fill it in. */
  readonly is_editable: boolean
}

/** @param languages wanted ones, the best first */
export function ownAttributeToWire(
  attribute: Attribute,
  languages: readonly string[],
): WireOwnAttribute {
  const { key, type, labels, required_at, rules, options } = attribute
  return {
    key,
    type,
    label: textIn(labels, languages),
    required_at,
    rules,
    options: options
      .filter(({ is_archived }) => !is_archived)
      .map((option) => ({ value: option.value, label: textIn(option.labels, languages) })),
    is_editable: mayEdit(attribute, "member"),
  }
}

/** A field that a member is to be asked for. */
export interface WireAttributePrompt {
  readonly code: "ask_for_attribute"
  readonly text: string
  readonly attribute_key: string
  /** The day on which its value was given or confirmed, "2026-03-10"; null: there is none. */
  readonly confirmed_on: string | null
}

export function attributePromptToWire(prompt: AttributePrompt): WireAttributePrompt {
  const { attribute, confirmed_on } = prompt
  const label = textIn(attribute.labels, [])
  return {
    code: "ask_for_attribute",
    text:
      confirmed_on === null
        ? `"${label}" is not known`
        : `"${label}" was last confirmed on ${confirmed_on}`,
    attribute_key: attribute.key,
    confirmed_on,
  }
}
