import { Button, Text } from "@medusajs/ui"
import { lazy, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TextsOfLocale } from "../../hooks/api/receipt-texts"
import { useReceiptTexts } from "../../hooks/api/receipt-texts"
import { useMay } from "../../hooks/api/staff"
import { languageName, languagesToAdd } from "../../lib/locale/languages"
import { LanguageAdder } from "../attributes/language-adder"
import { LoadError } from "../load-error"
import { Section } from "../section"
import { SectionSkeleton } from "../section-skeleton"

const ReceiptTextsEditor = lazy(async () => ({
  default: (await import("./receipt-texts-editor.js")).ReceiptTextsEditor,
}))

/** What the till's receipts say around their figures, language by language. */
export function ReceiptTextsSection() {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { data, error, isPending, refetch } = useReceiptTexts()
  const mayChange = useMay("change_settings") === true
  const [edited, setEdited] = useState<TextsOfLocale | null>(null)
  const locales = data?.locales ?? []
  const isMore =
    languagesToAdd(
      locales.map(({ locale }) => locale),
      i18n.language,
    ).length > 0
  const english = locales.find(({ locale }) => locale === "en")
  return (
    <Section
      title={t("till.texts.title")}
      actions={
        mayChange &&
        isMore &&
        english && (
          <LanguageAdder
            languages={locales.map(({ locale }) => locale)}
            onAdd={(locale) => {
              // A language of the merchant's own begins with English words.
              setEdited({ ...english, locale })
            }}
          />
        )
      }
    >
      {isPending && <SectionSkeleton rows={3} />}
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {data && (
        <ul aria-label={t("till.texts.title")} className="divide-y">
          {locales.map((texts) => (
            <LanguageRow
              key={texts.locale}
              texts={texts}
              mayChange={mayChange}
              onEdit={() => {
                setEdited(texts)
              }}
            />
          ))}
        </ul>
      )}
      {data && edited && (
        <Suspense fallback={null}>
          <ReceiptTextsEditor
            join_url={data.join_url}
            texts={edited}
            onClose={() => {
              setEdited(null)
            }}
          />
        </Suspense>
      )}
    </Section>
  )
}

interface LanguageRowProps {
  readonly texts: TextsOfLocale
  readonly mayChange: boolean
  readonly onEdit: () => void
}

function LanguageRow({ texts, mayChange, onEdit }: LanguageRowProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const language = languageName(texts.locale, i18n.language)
  const [first_line] = (texts.header || texts.footer).split("\n")
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus">
          {language}
        </Text>
        <Text size="small" className="text-ui-fg-subtle" dir="auto">
          {first_line}
        </Text>
      </div>
      {mayChange && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t("till.texts.editLanguage", { language })}
          onClick={onEdit}
        >
          {t("till.texts.edit")}
        </Button>
      )}
    </li>
  )
}
