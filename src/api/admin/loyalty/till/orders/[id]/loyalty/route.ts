import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import { promptsOfCart } from "../../../../../../../workflows/cards/prompts-of-cart"
import { queryRows } from "../../../../../../../workflows/shop/query-rows"
import {
  quoteOrder,
  setOrderRedemption,
} from "../../../../../../../workflows/till/set-order-redemption"
import { handle } from "../../../../../../to-http-error"
import { cartLoyaltyToWire } from "../../../../../../wire/cart-loyalty"
import { wishFromWire } from "../../../../../../wire/till-quote"
import { idParam } from "../../../../programs/id-param"
import type { TillRedeemBody } from "../../../validators"

/** What a draft order, or one that nobody has paid, earns and takes → `{ order, loyalty }`. Refusal: `order_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  await answerWithOrder(req.scope, res, idParam(req))
})

/**
 * Pays it with bonuses: `{ bonuses: number | "max" }` → `{ order, loyalty }`. Asking above a limit changes nothing.
 * Refusals: `order_not_found`, `order_not_payable`, and those of paying a cart with bonuses.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<TillRedeemBody>, res) => {
  const wish = wishFromWire(req.validatedBody.bonuses) ?? "none"
  await setOrderRedemption(req.scope, idParam(req), wish)
  await answerWithOrder(req.scope, res, idParam(req))
})

/** All in money after all → `{ order, loyalty }`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  await setOrderRedemption(req.scope, idParam(req), "none")
  await answerWithOrder(req.scope, res, idParam(req))
})

const ORDER_FIELDS = [
  "id",
  "status",
  "is_draft_order",
  "currency_code",
  "total",
  "tax_total",
  "discount_total",
]

async function answerWithOrder(
  scope: MedusaContainer,
  res: MedusaResponse,
  order_id: string,
): Promise<void> {
  const quote = await quoteOrder(scope, order_id)
  const [orders, prompts] = await Promise.all([
    queryRows(scope, { entity: "order", fields: ORDER_FIELDS, filters: { id: order_id } }),
    promptsOfCart(scope, quote),
  ])
  res.json({ order: orders[0], loyalty: cartLoyaltyToWire(quote, prompts) })
}
