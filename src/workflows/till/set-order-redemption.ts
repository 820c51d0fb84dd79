import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { CartQuote } from "../redemption/quote-cart"
import { quoteCart } from "../redemption/quote-cart"
import type { RedemptionWish } from "../redemption/set-redemption"
import { setRedemption } from "../redemption/set-redemption"
import { undoOf, undoRedemption } from "../redemption/steps/set-redemption"
import { assertPayable, readTillOrder, tenderNotPayable } from "./till-order"
import { writeOrderReductions } from "./write-order-reductions"

const LOCK_WAIT_SECONDS = 10

/** What an order earns and how much of it bonuses may pay. @throws LoyaltyError `order_not_found` */
export async function quoteOrder(container: MedusaContainer, order_id: string): Promise<CartQuote> {
  const { as_cart } = await readTillOrder(container, order_id)
  return quoteCart(container, as_cart)
}

/**
 * Applies, changes or removes the redemption of a draft order, or of an order that nobody has paid: quote → hold →
 * reductions, written by Medusa's own edit of the order. The hold is the order's own; its sync spends it when the order
 * is paid (see docs/adr/0033-orders-of-other-tills-hold-until-paid.md).
 * @throws LoyaltyError `order_not_found`, `order_not_payable`, and what `setRedemption` throws
 */
export function setOrderRedemption(
  container: MedusaContainer,
  order_id: string,
  wish: RedemptionWish,
): Promise<void> {
  return container
    .resolve(Modules.LOCKING)
    .execute([`loyalty-till-order:${order_id}`], () => setOnce(container, order_id, wish), {
      timeout: LOCK_WAIT_SECONDS,
    })
}

async function setOnce(
  container: MedusaContainer,
  order_id: string,
  wish: RedemptionWish,
): Promise<void> {
  const till_order = await readTillOrder(container, order_id)
  await assertPayable(container, till_order)
  const { program } = await quoteCart(container, till_order.as_cart)
  if (program?.terms.redemption.settlement === "tender") throw tenderNotPayable()
  const set = await setRedemption(container, till_order.as_cart, wish)
  try {
    await writeOrderReductions(container, till_order, set.plan)
  } catch (error) {
    await undoRedemption(container, undoOf(order_id, set))
    throw error
  }
}
