import {
  acquireLockStep,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { programModule } from "../shop/modules"
import type { CartQuote } from "../redemption/quote-cart"
import { quoteCart } from "../redemption/quote-cart"
import type { ShopCart } from "../redemption/read-cart"
import { readCart } from "../redemption/read-cart"

const takeOffRefusedStep = createStep(
  "loyalty-take-off-refused-percents",
  async ({ cart_id }: { readonly cart_id: string }, { container }) => {
    const quote = await quoteCart(container, await readCart(container, cart_id))
    const { items, shipping } = refusedReductions(quote)
    const carts = container.resolve(Modules.CART)
    if (items.length > 0) await carts.deleteLineItemAdjustments(items)
    if (shipping.length > 0) await carts.deleteShippingMethodAdjustments(shipping)
    return new StepResponse(undefined)
  },
)

/**
 * Takes the reductions of percents that do not count off a cart, under Medusa's own lock of it. Medusa
 * computes the better percent first and the lesser one of what is left, so that the better one stands as
 * if it were alone. The next change of the cart brings both back, and this follows it.
 */
const settleDiscountWorkflow = createWorkflow(
  "loyalty-settle-discount",
  (input: { readonly cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 30 })
    takeOffRefusedStep(input)
    refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(input)
  },
)

/**
 * Settles which of two percents counts on a cart. A shop without a discount program pays nothing for it.
 * @returns true when the cart has changed
 */
export async function settleDiscount(
  container: MedusaContainer,
  cart_id: string,
): Promise<boolean> {
  if (!(await mayGiveDiscounts(container))) return false
  const cart = await readCart(container, cart_id)
  if (cart.completed_at || !(await showsRefused(container, cart))) return false
  await settleDiscountWorkflow(container).run({ input: { cart_id } })
  return true
}

/**
 * A cart that becomes an order is not changed any more: one that still shows a percent which does not count,
 * since a promotion came to it past the store's routes, is refused and comes again settled.
 * @throws LoyaltyError `discount_stale`
 */
export async function assertDiscountSettled(
  container: MedusaContainer,
  cart: ShopCart,
): Promise<void> {
  if (!(await mayGiveDiscounts(container))) return
  if (await showsRefused(container, cart)) throw discountStale()
}

export function discountStale(): LoyaltyError {
  return new LoyaltyError(
    "discount_stale",
    "Of two discounts on the whole order the better one counts, and the total has changed. Please look at the cart and pay again.",
  )
}

async function mayGiveDiscounts(container: MedusaContainer): Promise<boolean> {
  const programs = await programModule(container).readProgramsAt(Date.now())
  return programs.some(({ kind }) => kind === "discount")
}

async function showsRefused(container: MedusaContainer, cart: ShopCart): Promise<boolean> {
  const { items, shipping } = refusedReductions(await quoteCart(container, cart, null))
  return items.length + shipping.length > 0
}

function refusedReductions({ cart, discount }: CartQuote): { items: string[]; shipping: string[] } {
  const codes = new Set((discount?.refused ?? []).map(({ code }) => code))
  const refused = (lines: CartQuote["cart"]["items"] | CartQuote["cart"]["shipping_methods"]) =>
    (lines ?? [])
      .flatMap((line) => line.adjustments ?? [])
      .filter(({ code }) => typeof code === "string" && codes.has(code))
      .map(({ id }) => id)
  return { items: refused(cart.items), shipping: refused(cart.shipping_methods) }
}
