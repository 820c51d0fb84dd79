import { Plus, XMarkMini } from "@medusajs/icons"
import { Badge, Button, Hint, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OptionForm } from "../../lib/attributes/attribute-form"
import { hasOptions } from "../../lib/attributes/attribute-form"
import { FormSection } from "../form-section"
import type { EditorPart } from "./editor-part"
import { LocalizedNameFields } from "./localized-name-fields"

/** What can be chosen. An option that somebody may have chosen is archived and not taken away. */
export function AttributeOptionsFields({ form, onChange, problemAt }: EditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  if (!hasOptions(form.type)) return null
  const { options } = form
  const set = (next: readonly OptionForm[]) => {
    onChange({ ...form, options: next })
  }
  const problem = problemAt("options")
  return (
    <FormSection title={t("attributes.editor.options")} hint={t("attributes.editor.optionsHint")}>
      {options.map((option, index) => (
        <OptionItem
          key={option.value ?? `new-${index}`}
          option={option}
          position={index + 1}
          languages={form.languages}
          problem={problemAt(`options.${index}`)}
          onChange={(changed) => {
            set(options.map((kept, at) => (at === index ? changed : kept)))
          }}
          onRemove={() => {
            set(
              option.value === null
                ? options.filter((_, at) => at !== index)
                : options.map((kept, at) =>
                    at === index ? { ...kept, is_archived: !kept.is_archived } : kept,
                  ),
            )
          }}
        />
      ))}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        onClick={() => {
          set([...options, { value: null, labels: {}, is_archived: false }])
        }}
      >
        <Plus />
        {t("attributes.editor.addOption")}
      </Button>
      {problem !== null && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
    </FormSection>
  )
}

interface OptionItemProps {
  readonly option: OptionForm
  readonly position: number
  readonly languages: readonly string[]
  readonly problem: string | null
  readonly onChange: (option: OptionForm) => void
  readonly onRemove: () => void
}

function OptionItem({ option, position, languages, problem, onChange, onRemove }: OptionItemProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-3 rounded-lg p-3">
      <div className="flex items-center justify-between gap-x-2">
        <div className="flex items-center gap-x-2">
          <Text size="small" weight="plus">
            {t("attributes.editor.option", { position })}
          </Text>
          {option.is_archived && <Badge size="2xsmall">{t("attributes.archived")}</Badge>}
        </div>
        {option.value === null ? (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("attributes.editor.removeOption", { position })}
            onClick={onRemove}
          >
            <XMarkMini />
          </IconButton>
        ) : (
          <Button type="button" size="small" variant="transparent" onClick={onRemove}>
            {option.is_archived ? t("attributes.takeBack") : t("attributes.archive")}
          </Button>
        )}
      </div>
      <LocalizedNameFields
        id={`loyalty-attribute-option-${position}`}
        label={t("attributes.editor.optionLabel")}
        languages={languages}
        texts={option.labels}
        problem={problem}
        onChange={(labels) => {
          onChange({ ...option, labels })
        }}
      />
    </div>
  )
}
