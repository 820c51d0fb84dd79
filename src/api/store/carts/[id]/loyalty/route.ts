import type { MedusaRequest } from "@medusajs/framework/http"

import { bonusesFromWire } from "../../../../../domain/money/bonuses"
import { promptsOfCart } from "../../../../../workflows/cards/prompts-of-cart"
import { quoteCart } from "../../../../../workflows/redemption/quote-cart"
import type { ShopCart } from "../../../../../workflows/redemption/read-cart"
import { readCart } from "../../../../../workflows/redemption/read-cart"
import type { RedemptionWish } from "../../../../../workflows/redemption/set-redemption"
import { setCartRedemption } from "../../../../../workflows/redemption/set-cart-redemption"
import { handle } from "../../../../to-http-error"
import { cartLoyaltyToWire } from "../../../../wire/cart-loyalty"
import { fetchStoreCart } from "./fetch-store-cart"
import { ownCart, ownCartToSpend } from "./own-cart"
import type { RedeemBody } from "./validators"

/** What the cart earns and how much bonuses may pay: `{ loyalty }`. Refusal: `cart_not_found`. */
export const GET = handle(async (req, res) => {
  res.json({ loyalty: await quoteInWords(req.scope, await ownCart(req)) })
})

/**
 * Pay with bonuses: `{ bonuses: number | "max" }` → `{ cart, loyalty }`. Asking above a limit changes nothing.
 * Refusals: `bonuses_above_limit`, `insufficient_balance`, `redemption_below_minimum`, `order_below_minimum`,
 * `first_order_not_payable`, `above_member_maximum`, `member_not_found`, `member_suspended`,
 * `program_not_active`, `cart_not_found`, `cart_already_completed`, `busy_try_again`.
 */
export const POST = handle(async (req: MedusaRequest<RedeemBody>, res) => {
  const { bonuses } = req.validatedBody
  const { id } = await ownCartToSpend(req)
  await answerWith(req, res, id, bonuses === "max" ? "max" : bonusesFromWire(bonuses))
})

/** Pay with money after all → `{ cart, loyalty }`. */
export const DELETE = handle(async (req, res) => {
  const { id } = await ownCartToSpend(req)
  await answerWith(req, res, id, "none")
})

async function answerWith(
  req: MedusaRequest,
  res: Parameters<typeof GET>[1],
  cart_id: string,
  wish: RedemptionWish,
): Promise<void> {
  await setCartRedemption(req.scope, { cart_id, wish })
  const [cart, loyalty] = await Promise.all([
    fetchStoreCart(req.scope, cart_id),
    readCart(req.scope, cart_id).then((read) => quoteInWords(req.scope, read)),
  ])
  res.json({ cart, loyalty })
}

async function quoteInWords(scope: MedusaRequest["scope"], cart: ShopCart) {
  const quote = await quoteCart(scope, cart)
  return cartLoyaltyToWire(quote, await promptsOfCart(scope, quote))
}
