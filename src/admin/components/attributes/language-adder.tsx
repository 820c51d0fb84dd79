import { useTranslation } from "react-i18next"
import { languagesToAdd } from "../../lib/locale/languages"
import { Select } from "../select"

interface LanguageAdderProps {
  readonly languages: readonly string[]
  readonly onAdd: (language: string) => void
}

/** Opens one more language for the names of a field and of its options. */
export function LanguageAdder({ languages, onAdd }: LanguageAdderProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const offered = languagesToAdd(languages, i18n.language)
  return (
    <div className="max-w-60">
      <Select size="small" value="" onValueChange={onAdd}>
        <Select.Trigger aria-label={t("attributes.editor.addLanguage")}>
          <Select.Value placeholder={t("attributes.editor.addLanguage")} />
        </Select.Trigger>
        <Select.Content>
          {offered.map(({ value, label }) => (
            <Select.Item key={value} value={value}>
              {label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
