import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { returnWithoutReceipt } from "../../../../../workflows/till/return-without-receipt"
import { handle } from "../../../../to-http-error"
import { blindReturnToWire } from "../../../../wire/till-return"
import type { BlindReturnBody } from "../validators"
import { blindReturnAsked } from "./blind-return-asked"

/**
 * Goods of which nobody knows the purchase: `{ idempotency_key, code | member_id, currency_code, lines: [{ variant_id |
 * sku | title, quantity, unit_price }], reason }` → `{ return }`. What they would earn today is taken back, the money is
 * the till's own. The same key again is the same return.
 * Refusals: `idempotency_conflict`, `basket_invalid`, those of `identify`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<BlindReturnBody>, res) => {
  const { idempotency_key, ...body } = req.validatedBody
  const { actor_id } = req.auth_context
  const asked = await blindReturnAsked(req.scope, body)
  const returned = await returnWithoutReceipt(req.scope, asked, { idempotency_key, actor_id })
  res.json({ return: blindReturnToWire(returned) })
})
