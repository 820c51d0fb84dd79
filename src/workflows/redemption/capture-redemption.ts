import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { failpoint } from "../shop/failpoint"
import { memberModule, programModule } from "../shop/modules"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import { isStale, quoteCart, showsRedemption } from "./quote-cart"
import type { ShopCart } from "./read-cart"

export interface CapturedCart {
  readonly cart_id: string
  readonly account_id: string
}

/**
 * Spends what a cart holds, at the moment in which it becomes an order. Called again for a cart that is
 * an order it changes nothing. A capture that no order came of, since the process died in between, is
 * undone first: the cart may have changed since, and shows what it showed then.
 * @returns what to undo when the completion fails later on; null for a cart without a redemption
 * @throws LoyaltyError `redemption_stale` when the cart shows another redemption than today's quote
 */
export async function captureRedemption(
  container: MedusaContainer,
  cart: ShopCart,
): Promise<CapturedCart | null> {
  const members = memberModule(container)
  const shows_redemption = showsRedemption(cart)
  let quote = shows_redemption ? await quoteCart(container, cart) : null
  let hold = quote ? quote.hold : await members.findHoldOfCart(cart.id)
  if (hold?.state.status === "captured") {
    const captured = { cart_id: cart.id, account_id: hold.account_id }
    if ((await orderOfCart(container, cart.id)) !== null) return captured
    await undoCaptureOfCart(container, captured, "no order came of the cart")
    quote = null
    hold = await members.findHoldOfCart(cart.id)
  }
  if (hold?.state.status !== "open" && !shows_redemption) return null

  if (isStale(quote ?? (await quoteCart(container, cart, hold)))) {
    throw new LoyaltyError(
      "redemption_stale",
      "The cart has changed since the bonuses were applied. Please check the amount and apply them again.",
    )
  }
  const { account_id } = hold as NonNullable<typeof hold>
  try {
    await members.captureHold({ account_id, cart_id: cart.id })
  } catch (error) {
    // The hold ran out between the quote and the capture.
    if (LoyaltyError.is(error) && error.code === "hold_not_open") {
      throw new LoyaltyError("redemption_stale", error.message)
    }
    throw error
  }
  failpoint("after_capture")
  return { cart_id: cart.id, account_id }
}

/**
 * Undoes a capture whose cart became no order: by a counter-entry, and the bonuses stay set aside.
 * @param attempt only the capture of this attempt, for a caller who saw it a while ago
 */
export async function undoCaptureOfCart(
  container: MedusaContainer,
  { cart_id, account_id, attempt }: CapturedCart & { readonly attempt?: number },
  reason: string,
): Promise<void> {
  const members = memberModule(container)
  if ((await orderOfCart(container, cart_id)) !== null) return
  const [member] = await members.readStandings({ account_id })
  const { terms } = await programModule(container).retrieveProgramWithTerms(
    (member as MemberStandingView).program_id,
  )
  await members.undoCapture({
    account_id,
    cart_id,
    reason,
    ...(attempt !== undefined && { attempt }),
    hold_id: generateEntityId(undefined, "bhold"),
    hold_minutes: terms.redemption.hold_minutes,
    grace_days: terms.returns.grace_days,
    time_zone: terms.time_zone,
  })
}

const ORDER_OF_CART: PreparedSql = {
  name: "loyalty_order_of_cart",
  text: `select l.order_id from order_cart l join "order" o on o.id = l.order_id and o.deleted_at is null
    where l.cart_id = $1 and l.deleted_at is null`,
}

/**
 * The order that a cart has become, or null. A completion that broke off may leave Medusa's link of the cart behind when
 * it takes its order away again: a cart that leads to no order has become none.
 */
export async function orderOfCart(
  container: MedusaContainer,
  cart_id: string,
): Promise<string | null> {
  const [link] = await sqlRows<{ readonly order_id: string }>(container, ORDER_OF_CART, [cart_id])
  return link?.order_id ?? null
}
