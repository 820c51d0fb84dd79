import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramKind } from "../../../domain/program/program-kind"
import type { ProgramTerms } from "../../../domain/program/terms"
import { termsInWords } from "../../../domain/program/terms-in-words"
import { languageAmong } from "../../../domain/program/words/languages"

interface TermsInWordsProps {
  readonly terms: ProgramTerms
  readonly kind: ProgramKind
}

/** The terms as members read them in the shop, in the language of the admin. */
export function TermsInWords({ terms, kind }: TermsInWordsProps) {
  const { i18n } = useTranslation("loyaltyProgram")
  const sentences = termsInWords(terms, { language: languageAmong([i18n.language]), kind })
  return (
    <ul className="text-ui-fg-subtle flex list-disc flex-col gap-y-1 ps-4">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Text as="span" size="small">
            {sentence}
          </Text>
        </li>
      ))}
    </ul>
  )
}

/** The same under its title, in a window of its own that is scrolled. */
export function CustomerReads({
  maxHeight,
  ...shown
}: TermsInWordsProps & { readonly maxHeight: "max-h-80" | "max-h-96" }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <>
      <Text size="small" weight="plus">
        {t("programs.preview.customerReads")}
      </Text>
      <div
        tabIndex={0}
        role="region"
        aria-label={t("programs.preview.customerReads")}
        className={clx(
          "focus-visible:shadow-borders-focus overflow-y-auto rounded outline-none",
          maxHeight,
        )}
      >
        <TermsInWords {...shown} />
      </div>
    </>
  )
}
