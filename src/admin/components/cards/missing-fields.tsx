import type { Attribute } from "../../../domain/attributes/attribute"
import { useAttributeProblemText } from "../../hooks/use-attribute-problem-text"
import type { AttributeDraft, AttributeProblem } from "../../lib/attribute-draft"
import { emptyDraft } from "../../lib/attribute-draft"
import { AttributeInput } from "../attributes/attribute-input"

type Drafts = Readonly<Record<string, AttributeDraft>>

interface MissingFieldsProps {
  readonly fields: readonly Attribute[]
  readonly drafts: Drafts
  readonly problems: Readonly<Record<string, AttributeProblem>>
  readonly onChange: (drafts: Drafts) => void
}

/** What must be known of a holder before he gets a card. */
export function MissingFields({ fields, drafts, problems, onChange }: MissingFieldsProps) {
  const problemText = useAttributeProblemText()
  return fields.map((field) => (
    <AttributeInput
      key={field.key}
      attribute={field}
      draft={drafts[field.key] ?? emptyDraft(field.type)}
      isRequired
      problem={problemText(problems[field.key] ?? null)}
      onChange={(draft) => {
        onChange({ ...drafts, [field.key]: draft })
      }}
    />
  ))
}
