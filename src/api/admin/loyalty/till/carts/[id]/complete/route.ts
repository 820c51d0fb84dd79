import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readCart } from "../../../../../../../workflows/redemption/read-cart"
import { memberModule } from "../../../../../../../workflows/shop/modules"
import { completeTillCart } from "../../../../../../../workflows/till/complete-till-cart"
import { readTillSale } from "../../../../../../../workflows/till/read-till-sale"
import { handle } from "../../../../../../to-http-error"
import { paymentFromWire } from "../../../../../../wire/till-payment"
import { tillSaleToWire } from "../../../../../../wire/till-sale"
import { idParam } from "../../../../programs/id-param"
import type { CompleteTillCartBody } from "../../../validators"

/**
 * The customer has paid, `{ payment?: { method, tendered? } }` → `{ sale }`. The cart is its own key: completed again it
 * is the same sale.
 * Refusals: `cart_not_found`, `redemption_stale`, `payment_invalid`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<CompleteTillCartBody>, res) => {
  const { id } = await readCart(req.scope, idParam(req))
  const { actor_id } = req.auth_context
  const payment = paymentFromWire(req.validatedBody.payment)
  const order_id = await completeTillCart(req.scope, id, { taken_by: actor_id, payment })
  await memberModule(req.scope).till.closeCart({ cart_id: id, order_id, actor_id })
  res.json({ sale: tillSaleToWire(await readTillSale(req.scope, order_id)) })
})
