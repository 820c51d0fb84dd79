import { Container } from "@medusajs/ui"
import type { ProgramSettings } from "../../../hooks/api/program-settings"
import { termsOfWire } from "../../../lib/programs/terms-of-wire"
import { OrderPreviewPanel } from "../order-preview"

/** What an order means under the terms in force. */
export function ProgramPreview({ program }: { readonly program: ProgramSettings }) {
  return (
    <Container className="px-6 py-4">
      <OrderPreviewPanel terms={termsOfWire(program.terms)} kind={program.kind} />
    </Container>
  )
}
