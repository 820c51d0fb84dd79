import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaResponse } from "@medusajs/framework/http"

import { promptsOfCart } from "../../../../../workflows/cards/prompts-of-cart"
import { quoteCart } from "../../../../../workflows/redemption/quote-cart"
import { readCart } from "../../../../../workflows/redemption/read-cart"
import {
  DEFAULT_FIELDS,
  fetchStoreCart,
} from "../../../../store/carts/[id]/loyalty/fetch-store-cart"
import { cartLoyaltyToWire } from "../../../../wire/cart-loyalty"

/** What a cashier reads out, line by line; a storefront adds lines up by itself. */
const TILL_FIELDS = [...DEFAULT_FIELDS, "items.total", "items.original_total"]

/** `{ cart, loyalty }` as the web shows them, each line with what it costs. */
export async function answerWithCart(
  scope: MedusaContainer,
  res: MedusaResponse,
  cart_id: string,
): Promise<void> {
  const read = await readCart(scope, cart_id)
  const [cart, quote] = await Promise.all([
    fetchStoreCart(scope, cart_id, TILL_FIELDS),
    quoteCart(scope, read),
  ])
  res.json({ cart, loyalty: cartLoyaltyToWire(quote, await promptsOfCart(scope, quote)) })
}
