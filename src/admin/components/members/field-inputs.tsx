import { useAttributeProblemText } from "../../hooks/use-attribute-problem-text"
import type { Attribute, RequiredAt } from "../../../domain/attributes/attribute"
import type { AttributeProblem } from "../../lib/attributes/attribute-draft"
import { emptyDraft } from "../../lib/attributes/attribute-draft"
import type { FieldDrafts } from "../../lib/attributes/field-drafts"
import { AttributeInput } from "../attributes/attribute-input"

interface FieldInputsProps {
  readonly fields: readonly Attribute[]
  readonly drafts: FieldDrafts
  /** When nobody gets on without a value here. */
  readonly demanded: readonly RequiredAt[]
  readonly problems: Readonly<Record<string, AttributeProblem>>
  readonly onChange: (drafts: FieldDrafts) => void
}

/** Customer fields to fill in, in the order in which the merchant has put them. */
export function FieldInputs({ fields, drafts, demanded, problems, onChange }: FieldInputsProps) {
  const problemText = useAttributeProblemText()
  return fields.map((field) => (
    <AttributeInput
      key={field.key}
      attribute={field}
      draft={drafts[field.key] ?? emptyDraft(field.type)}
      isRequired={demanded.includes(field.required_at)}
      problem={problemText(problems[field.key] ?? null)}
      onChange={(draft) => {
        onChange({ ...drafts, [field.key]: draft })
      }}
    />
  ))
}
