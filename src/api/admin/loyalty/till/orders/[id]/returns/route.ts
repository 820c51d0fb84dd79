import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readSaleDetails } from "../../../../../../../workflows/till/read-till-sale"
import { returnAtTill } from "../../../../../../../workflows/till/return-at-till"
import { handle } from "../../../../../../to-http-error"
import { tillReturnToWire } from "../../../../../../wire/till-return"
import { saleDetailsToWire } from "../../../../../../wire/till-sales"
import { idParam } from "../../../../programs/id-param"
import type { OrderReturnBody } from "../../../validators"

/**
 * Goods of an order come back over the counter: `{ idempotency_key, lines: [{ item_id, quantity }], note? }` →
 * `{ return, sale }`. Money is paid back through the order's payments, bonuses through the books. The same key again is
 * the same return.
 * Refusals: `order_not_found`, `order_not_returnable`, `return_invalid`, `return_above_sold`, `idempotency_conflict`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<OrderReturnBody>, res) => {
  const { idempotency_key, lines, note = null } = req.validatedBody
  const { actor_id } = req.auth_context
  const order_id = idParam(req)
  const asked = { order_id, brought: lines, idempotency_key, note, actor_id }
  const returned = await returnAtTill(req.scope, asked)
  const sale = await readSaleDetails(req.scope, order_id)
  res.json({ return: tillReturnToWire(returned), sale: saleDetailsToWire(sale) })
})
