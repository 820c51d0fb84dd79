import { useTranslation } from "react-i18next"
import type { Texts } from "../../../domain/texts/texts"
import { languageName } from "../../lib/locale/languages"
import { TextField } from "../text-field"

interface LocalizedNameFieldsProps {
  readonly id: string
  readonly label: string
  readonly languages: readonly string[]
  readonly texts: Texts
  readonly problem: string | null
  readonly onChange: (texts: Texts) => void
}

/** One name in each of the open languages; the first input says what is wrong. */
export function LocalizedNameFields(props: LocalizedNameFieldsProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { id, label, languages, texts, problem, onChange } = props
  return languages.map((language, index) => (
    <TextField
      key={language}
      id={`${id}-${language}`}
      label={t("attributes.editor.inLanguage", {
        label,
        language: languageName(language, i18n.language),
      })}
      value={texts[language] ?? ""}
      problem={index === 0 ? problem : null}
      onChange={(text) => {
        onChange({ ...texts, [language]: text })
      }}
    />
  ))
}
