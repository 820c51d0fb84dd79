import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { previewReturn } from "../../../../../../../../workflows/receipts/return-purchase"
import { handle } from "../../../../../../../to-http-error"
import { returnToWire } from "../../../../../../../wire/receipt"
import { idParam } from "../../../../../programs/id-param"
import type { ReturnPreviewBody } from "../../../validators"

/**
 * What would come back in money and in bonuses, before the button is pressed: `{ lines? }` → `{ return }`. Writes
 * nothing. Refusals: `purchase_not_found`, `return_invalid`, `return_above_sold`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ReturnPreviewBody>, res) => {
  const { lines } = req.validatedBody
  const asked = { purchase_id: idParam(req), goods: lines ?? ("everything" as const) }
  res.json({ return: returnToWire(await previewReturn(req.scope, asked), null) })
})
