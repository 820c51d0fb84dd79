import { Container } from "@medusajs/ui"
import type { ProgramKind } from "../../../../domain/program/program-kind"
import type { ProgramTerms } from "../../../../domain/program/terms"
import { OrderPreviewPanel } from "../order-preview"
import { CustomerReads } from "../terms-in-words"

interface EditorAsideProps {
  /** `null` while something is wrong. */
  readonly terms: ProgramTerms | null
  readonly kind: ProgramKind
}

/** What the terms as they are typed mean, in figures and in the customer's words. */
export function EditorAside({ terms, kind }: EditorAsideProps) {
  return (
    <aside>
      <div className="sticky top-3 flex flex-col gap-y-3">
        <Container className="px-6 py-4">
          <OrderPreviewPanel terms={terms} kind={kind} />
        </Container>
        {terms && (
          <Container className="flex flex-col gap-y-2 px-6 py-4">
            <CustomerReads terms={terms} kind={kind} maxHeight="max-h-96" />
          </Container>
        )}
      </div>
    </aside>
  )
}
