import { useTranslation } from "react-i18next"
import { textIn } from "../../../domain/texts/texts"
import type { FieldInputProps } from "./field-input-props"
import { inputId } from "./field-input-props"
import { Select } from "../select"

/** No option is called so: their values begin with a letter or a digit. */
const NO_ANSWER = "-"

/** One of the options that are still offered, or yes and no. */
export function ChoiceInput({ attribute, draft, onChange, problem }: FieldInputProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const id = inputId(attribute.key)
  const options =
    attribute.type === "yes_no"
      ? [
          { value: "yes", label: t("attributes.yes") },
          { value: "no", label: t("attributes.no") },
        ]
      : attribute.options
          .filter(({ value, is_archived }) => !is_archived || value === draft)
          .map(({ value, labels }) => ({ value, label: textIn(labels, [i18n.language]) || value }))
  return (
    <Select
      value={String(draft)}
      onValueChange={(value) => {
        onChange(value === NO_ANSWER ? "" : value)
      }}
    >
      <Select.Trigger id={id} aria-invalid={problem !== null} aria-describedby={`${id}-problem`}>
        <Select.Value placeholder={t("attributes.choose")} />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={NO_ANSWER}>{t("attributes.noAnswer")}</Select.Item>
        {options.map(({ value, label }) => (
          <Select.Item key={value} value={value}>
            {label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
