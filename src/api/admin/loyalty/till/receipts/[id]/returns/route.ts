import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { returnReceipt } from "../../../../../../../workflows/receipts/return-purchase"
import { handle } from "../../../../../../to-http-error"
import { returnToWire } from "../../../../../../wire/receipt"
import { idParam } from "../../../../programs/id-param"
import type { ReturnBody } from "../../validators"

/**
 * Takes goods of a receipt back: `{ return_id, lines? }` → `{ return, replayed }`; without lines everything that has
 * not come back yet. The same return again is answered as at first.
 * Refusals: `purchase_not_found`, `return_invalid`, `return_above_sold`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ReturnBody>, res) => {
  const { return_id, lines } = req.validatedBody
  const { actor_id } = req.auth_context
  const asked = { purchase_id: idParam(req), goods: lines ?? ("everything" as const) }
  const returned = await returnReceipt(req.scope, asked, { return_id, actor_id })
  res.json({ return: returnToWire(returned, return_id), replayed: returned.replayed })
})
