import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { termsOfWire } from "../../../lib/programs/terms-of-wire"
import { TermsInWords } from "../terms-in-words"

/** What customers read in the shop. */
export function ProgramTermsInWords({ program }: { readonly program: ProgramSettings }) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("programs.inWords")}
      </Heading>
      <div className="px-6 py-4">
        <TermsInWords terms={termsOfWire(program.terms)} kind={program.kind} />
      </div>
    </Container>
  )
}
