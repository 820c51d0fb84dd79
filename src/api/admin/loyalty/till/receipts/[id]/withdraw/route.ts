import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { withdrawReceipt } from "../../../../../../../workflows/receipts/withdraw-receipt"
import { handle } from "../../../../../../to-http-error"
import { returnToWire } from "../../../../../../wire/receipt"
import { idParam } from "../../../../programs/id-param"

/**
 * Nothing was handed over under this number, though the till may have told it → `{ return }`: what had been recorded
 * and is taken back whole, or null. The number is used up. Refusals: `purchase_not_found`, `return_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest, res) => {
  const { actor_id } = req.auth_context
  const returned = await withdrawReceipt(req.scope, idParam(req), actor_id)
  res.json({ return: returned && returnToWire(returned, null) })
})
