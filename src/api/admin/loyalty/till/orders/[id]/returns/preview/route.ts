import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { planReturn } from "../../../../../../../../workflows/till/plan-return"
import { handle } from "../../../../../../../to-http-error"
import { tillReturnToWire } from "../../../../../../../wire/till-return"
import { idParam } from "../../../../../programs/id-param"
import type { OrderReturnPreviewBody } from "../../../../validators"

/**
 * What the return of some goods would bring, in money and in bonuses: `{ lines: [{ item_id, quantity }] }` →
 * `{ return }`. Nothing comes back by it.
 * Refusals: `order_not_found`, `order_not_returnable`, `return_invalid`, `return_above_sold`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<OrderReturnPreviewBody>, res) => {
  const planned = await planReturn(req.scope, idParam(req), req.validatedBody.lines)
  res.json({ return: tillReturnToWire(planned) })
})
