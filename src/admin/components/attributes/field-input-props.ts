import type { HTMLAttributes, HTMLInputTypeAttribute } from "react"
import type { AttributeType } from "../../../domain/attributes/attribute"
import type { AttributeDraft, AttributeField } from "../../lib/attributes/attribute-draft"

/** What every kind of input of a customer field is given. */
export interface FieldInputProps {
  readonly attribute: AttributeField
  readonly draft: AttributeDraft
  readonly onChange: (draft: AttributeDraft) => void
  /** In words; see `useAttributeProblemText`. */
  readonly problem: string | null
  readonly label: string
}

/** The id of a field's input, for whoever moves the focus there. */
export function inputId(key: string): string {
  return `loyalty-field-${key}`
}

interface LineProps {
  readonly type: HTMLInputTypeAttribute
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"]
  /** Numbers, dates and addresses are written from left to right in every language. */
  readonly dir?: "ltr"
}

/** `number` inputs swallow a decimal comma, so numbers are typed as text. */
export function lineProps(type: AttributeType): LineProps {
  switch (type) {
    case "number":
    case "numbers":
      return { type: "text", inputMode: "decimal", dir: "ltr" }
    case "date":
    case "dates":
      return { type: "date", dir: "ltr" }
    case "phone":
      return { type: "tel", dir: "ltr" }
    case "email":
      return { type: "text", inputMode: "email", dir: "ltr" }
    case "text":
    case "long_text":
    case "yes_no":
    case "one_of":
    case "several_of":
      return { type: "text" }
  }
}
