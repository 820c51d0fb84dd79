import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { planReturnWithoutReceipt } from "../../../../../../workflows/till/return-without-receipt"
import { handle } from "../../../../../to-http-error"
import { blindReturnToWire } from "../../../../../wire/till-return"
import type { BlindReturnPreviewBody } from "../../validators"
import { blindReturnAsked } from "../blind-return-asked"

/**
 * What goods without a receipt would bring, before the button is pressed → `{ return }`. Writes nothing.
 * Refusals: `basket_invalid`, those of `identify`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<BlindReturnPreviewBody>, res) => {
  const asked = await blindReturnAsked(req.scope, req.validatedBody)
  const planned = await planReturnWithoutReceipt(req.scope, asked)
  res.json({ return: blindReturnToWire(planned) })
})
