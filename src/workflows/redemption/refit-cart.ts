import type { MedusaContainer } from "@medusajs/framework/types"

import { settleDiscount } from "../discount/settle-discount"
import { memberModule } from "../shop/modules"
import { isStale, mayGrowBack, quoteCart } from "./quote-cart"
import { readCart } from "./read-cart"
import { setCartRedemption } from "./set-cart-redemption"

/**
 * Brings a cart's redemption in line with the cart as it is now. Carts without one cost a single
 * indexed read; carts whose redemption still fits, a quote.
 * @returns true when the cart has, or had, a redemption: whatever was read of it before may be outdated,
 *   since another caller may have refitted it a moment ago
 */
export async function refitCart(container: MedusaContainer, cart_id: string): Promise<boolean> {
  const is_settled = await settleDiscount(container, cart_id)
  const hold = await memberModule(container).findHoldOfCart(cart_id)
  if (hold === null || hold.state.status === "captured") return is_settled
  const quote = await quoteCart(container, await readCart(container, cart_id), hold)
  if (!quote.cart.completed_at && (isStale(quote) || mayGrowBack(quote))) {
    await setCartRedemption(container, { cart_id, wish: "as_asked" })
  }
  return true
}
