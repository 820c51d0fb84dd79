import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { setCartRedemption } from "../../../../../../../workflows/redemption/set-cart-redemption"
import { handle } from "../../../../../../to-http-error"
import { wishFromWire } from "../../../../../../wire/till-quote"
import { idParam } from "../../../../programs/id-param"
import type { TillRedeemBody } from "../../../validators"
import { answerWithCart } from "../../answer-with-cart"

/**
 * Pays with bonuses: `{ bonuses: number | "max" }` → `{ cart, loyalty }`. Asking above a limit changes nothing.
 * Refusals: those of the store's route.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<TillRedeemBody>, res) => {
  const wish = wishFromWire(req.validatedBody.bonuses) ?? "none"
  await setCartRedemption(req.scope, { cart_id: idParam(req), wish })
  await answerWithCart(req.scope, res, idParam(req))
})

/** All in money after all → `{ cart, loyalty }`. */
export const DELETE = handle(async (req: AuthenticatedMedusaRequest, res) => {
  await setCartRedemption(req.scope, { cart_id: idParam(req), wish: "none" })
  await answerWithCart(req.scope, res, idParam(req))
})
