import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { changeTillCart } from "../../../../../../workflows/till/change-till-cart"
import { handle } from "../../../../../to-http-error"
import { idParam } from "../../../programs/id-param"
import { buyerOf } from "../../buyer-of"
import { tillLines } from "../../till-lines-from-wire"
import type { ChangeTillCartBody } from "../../validators"
import { answerWithCart } from "../answer-with-cart"

/** A sale that is not finished → `{ cart, loyalty }`. Refusal: `cart_not_found`. */
export const GET = handle(async (req: AuthenticatedMedusaRequest, res) => {
  await answerWithCart(req.scope, res, idParam(req))
})

/**
 * Adds goods, sets quantities (0 takes a line off), says whose sale it is (`member_id: null`: nobody's)
 * → `{ cart, loyalty }`.
 * Refusals: `cart_not_found`, `cart_already_completed`, `card_of_another_member`, `basket_invalid`, and those of
 * `identify`.
 */
export const POST = handle(async (req: AuthenticatedMedusaRequest<ChangeTillCartBody>, res) => {
  const { add = [], quantities = [], member_id, code, phone_country_code } = req.validatedBody
  const named = await buyerOf(req.scope, {
    member_id: member_id ?? undefined,
    code,
    phone_country_code,
  })
  const member = member_id === null ? null : (named ?? undefined)
  await changeTillCart(req.scope, idParam(req), {
    add: tillLines(add),
    quantities,
    ...(member !== undefined && { member }),
  })
  await answerWithCart(req.scope, res, idParam(req))
})
