import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ATTRIBUTE_TYPES } from "../../../domain/attributes/attribute"
import { textToKey } from "../../lib/attributes/text-to-key"
import { FormSection } from "../form-section"
import { SelectField } from "../select-field"
import { TextField } from "../text-field"
import type { EditorPart } from "./editor-part"
import { LanguageAdder } from "./language-adder"
import { LocalizedNameFields } from "./localized-name-fields"

interface AttributeNameFieldsProps extends EditorPart {
  readonly isNew: boolean
}

/** What a field is called, in every language, and what it holds. */
export function AttributeNameFields({ isNew, ...part }: AttributeNameFieldsProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { form, onChange, problemAt } = part
  // The key follows the name until somebody writes one.
  const [ownKey, setOwnKey] = useState(!isNew)
  return (
    <FormSection title={t("attributes.editor.naming")} hint={t("attributes.editor.namingHint")}>
      <LocalizedNameFields
        id="loyalty-attribute-label"
        label={t("attributes.editor.label")}
        languages={form.languages}
        texts={form.labels}
        problem={problemAt("labels")}
        onChange={(labels) => {
          const key = ownKey ? form.key : textToKey(labels.en ?? Object.values(labels)[0] ?? "")
          onChange({ ...form, labels, key })
        }}
      />
      <LanguageAdder
        languages={form.languages}
        onAdd={(language) => {
          onChange({ ...form, languages: [...form.languages, language] })
        }}
      />
      <SelectField
        id="loyalty-attribute-type"
        label={t("attributes.editor.type")}
        hint={t("attributes.editor.forEver")}
        value={form.type}
        isDisabled={!isNew}
        options={ATTRIBUTE_TYPES.map((type) => ({
          value: type,
          label: t(`attributes.type.${type}`),
        }))}
        onChange={(type) => {
          onChange({ ...form, type })
        }}
      />
      <TextField
        id="loyalty-attribute-key"
        label={t("attributes.editor.key")}
        hint={t("attributes.editor.keyHint")}
        dir="ltr"
        value={form.key}
        isDisabled={!isNew}
        problem={problemAt("key")}
        onChange={(key) => {
          setOwnKey(true)
          onChange({ ...form, key })
        }}
      />
    </FormSection>
  )
}
