import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramKind } from "../../../../domain/program/program-kind"
import type { ProgramTerms } from "../../../../domain/program/terms"
import { OrderPreviewPanel } from "../order-preview"
import { TermsInWords } from "../terms-in-words"

interface EditorAsideProps {
  /** `null` while something is wrong. */
  readonly terms: ProgramTerms | null
  readonly kind: ProgramKind
}

/** What the terms as they are typed mean, in figures and in the customer's words. */
export function EditorAside({ terms, kind }: EditorAsideProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <aside>
      <div className="sticky top-3 flex flex-col gap-y-3">
        <Container className="px-6 py-4">
          <OrderPreviewPanel terms={terms} kind={kind} />
        </Container>
        {terms && (
          <Container className="flex flex-col gap-y-2 px-6 py-4">
            <Text size="small" weight="plus">
              {t("programs.preview.customerReads")}
            </Text>
            <div
              tabIndex={0}
              role="region"
              aria-label={t("programs.preview.customerReads")}
              className="focus-visible:shadow-borders-focus max-h-96 overflow-y-auto rounded outline-none"
            >
              <TermsInWords terms={terms} kind={kind} />
            </div>
          </Container>
        )}
      </div>
    </aside>
  )
}
