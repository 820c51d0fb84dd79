import type { MedusaRequest } from "@medusajs/framework/http"

import { LoyaltyError } from "../../../../../domain/errors"
import type { ShopCart } from "../../../../../workflows/redemption/read-cart"
import { readCart } from "../../../../../workflows/redemption/read-cart"
import { idParam } from "../../../../admin/loyalty/programs/id-param"

/** Who is logged in, if anybody. */
export function callerOf(req: MedusaRequest): string | null {
  const context = (req as { auth_context?: { actor_id?: string } }).auth_context
  return context?.actor_id ? context.actor_id : null
}

/**
 * The cart of the route, if it belongs to the caller or to nobody with an account. Medusa itself shows
 * any cart to whoever knows its id; balances are not shown that freely. Somebody else's cart answers
 * like one that does not exist.
 * @throws LoyaltyError `cart_not_found`
 */
export async function ownCart(req: MedusaRequest): Promise<ShopCart> {
  const cart = await readCart(req.scope, idParam(req))
  const of_account = cart.customer?.has_account === true
  if (of_account && cart.customer_id !== callerOf(req)) {
    throw new LoyaltyError("cart_not_found", "There is no such cart.")
  }
  return cart
}

/**
 * The same for spending: only the member himself spends his bonuses, so somebody must be logged in.
 * @throws LoyaltyError `cart_not_found`, `member_not_found`
 */
export async function ownCartToSpend(req: MedusaRequest): Promise<ShopCart> {
  const cart = await ownCart(req)
  if (cart.customer_id === null || cart.customer_id !== callerOf(req)) {
    throw new LoyaltyError("member_not_found", "Log in as a member to pay with bonuses.")
  }
  return cart
}
