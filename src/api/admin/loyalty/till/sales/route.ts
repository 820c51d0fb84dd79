import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readTillSale } from "../../../../../workflows/till/read-till-sale"
import { sellAtTill } from "../../../../../workflows/till/sell-at-till"
import { handle } from "../../../../to-http-error"
import { tillSaleToWire } from "../../../../wire/till-sale"
import { wishFromWire } from "../../../../wire/till-quote"
import { cartAsked } from "../cart-asked"
import type { TillSaleBody } from "../validators"

/**
 * A whole sale in one call, paid by hand → `{ sale }`. The same `idempotency_key` again is the same sale.
 * Refusals: `idempotency_conflict`, `basket_invalid`, `card_of_another_member`, those of `identify`, and those of paying
 * with bonuses.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<TillSaleBody>, res) => {
  const { idempotency_key, ...body } = req.validatedBody
  const order_id = await sellAtTill(req.scope, {
    cart: await cartAsked(req.scope, body),
    wish: wishFromWire(body.bonuses),
    idempotency_key,
    content: body,
    actor_id: req.auth_context.actor_id,
  })
  res.json({ sale: tillSaleToWire(await readTillSale(req.scope, order_id)) })
})
