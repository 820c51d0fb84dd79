import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { openTillCart } from "../../../../../workflows/till/open-till-cart"
import { handle } from "../../../../to-http-error"
import { cartAsked } from "../cart-asked"
import type { TillCartBody } from "../validators"
import { answerWithCart } from "./answer-with-cart"

/**
 * Begins a sale: goods, and whose it is, or both later → `{ cart, loyalty }`.
 * Refusals: `basket_invalid`, and those of `identify`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<TillCartBody>, res) => {
  const asked = await cartAsked(req.scope, req.validatedBody)
  await answerWithCart(req.scope, res, await openTillCart(req.scope, asked))
})
