import { Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Attribute } from "../../../domain/attributes/attribute"
import type { Texts } from "../../../domain/texts/texts"
import { useAttributeProblemText } from "../../hooks/use-attribute-problem-text"
import type { AttributeDraft } from "../../lib/attributes/attribute-draft"
import { emptyDraft, hasSeveralValues, readDraft } from "../../lib/attributes/attribute-draft"
import { todayHere } from "../../lib/locale/today-here"
import { AttributeInput } from "./attribute-input"

interface IssueFormPreviewProps {
  readonly edited: Omit<Attribute, "is_archived">
  readonly attributes: readonly Attribute[]
}

/** The form that staff fill in when a card is issued, with the field that is being edited in its place. To try out. */
export function IssueFormPreview({ edited, attributes }: IssueFormPreviewProps) {
  const { t } = useTranslation("loyaltyProgram")
  const [drafts, setDrafts] = useState<Readonly<Record<string, AttributeDraft>>>({})
  const problemText = useAttributeProblemText()
  const others = attributes.filter(
    ({ key, is_archived, required_at }) =>
      key !== edited.key && !is_archived && required_at !== "never",
  )
  const named = (labels: Texts) =>
    Object.keys(labels).length === 0 ? { en: t("attributes.preview.unnamed") } : labels
  const fields = [...others, edited].sort((a, b) => a.position - b.position)
  return (
    <div className="flex flex-col gap-y-6">
      <div>
        <Heading level="h2">{t("attributes.preview.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {edited.required_at === "never"
            ? t("attributes.preview.hintOptional")
            : t("attributes.preview.hint")}
        </Text>
      </div>
      {fields.map((field) => {
        // Whoever changes the type begins anew.
        const id = `${field.key}:${field.type}`
        const draft = drafts[id] ?? emptyDraft(field.type)
        const read = readDraft(field, draft, todayHere())
        const isTyping = !hasSeveralValues(field.type) && draft === ""
        return (
          <AttributeInput
            key={id}
            attribute={{ ...field, key: `preview-${field.key}`, labels: named(field.labels) }}
            draft={draft}
            isRequired={field.required_at !== "never"}
            problem={"problem" in read && !isTyping ? problemText(read.problem) : null}
            onChange={(next) => {
              setDrafts({ ...drafts, [id]: next })
            }}
          />
        )
      })}
    </div>
  )
}
