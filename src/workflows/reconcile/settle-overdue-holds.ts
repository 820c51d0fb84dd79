import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { readOrders } from "../orders/read-order-facts"
import { syncOrders } from "../orders/sync-order"
import { orderOfCart } from "../redemption/capture-redemption"
import { setCartRedemptionWorkflow } from "../redemption/set-cart-redemption"
import { setOrderRedemption } from "../till/set-order-redemption"
import { isBeingCompleted } from "./completions"
import { settleEach } from "./settle-each"

const BATCH = 100

/**
 * Holds past their time. One whose cart has meanwhile become an order is captured by that order's sync, as soon as its
 * completion cannot take the order away any more. The others go back, and their carts and drafts stop showing a
 * reduction that nothing stands behind; so does one whose cart became somebody else's order, which cannot be paid with it.
 */
export async function settleOverdueHolds(
  container: MedusaContainer,
  now?: number,
): Promise<number> {
  const members = memberModule(container)
  const overdue = await members.readOverdueHolds(BATCH, now)
  return settleEach(
    container,
    overdue,
    ({ source_id }) => `the hold of cart ${source_id}`,
    async ({ source_id: cart_id, account_id }) => {
      const order_id = await orderPaidBy(container, cart_id)
      if (order_id !== null) {
        if (await isBeingCompleted(container, cart_id)) return
        await syncOrders(container, [order_id])
        const hold = await members.findHoldOfCart(cart_id)
        if (hold?.state.status !== "open") return
      }
      await members.releaseHold({
        account_id,
        cart_id,
        as: "expired",
        reason: "time ran out",
        ...(now !== undefined && { now }),
      })
      if (order_id === null) await showAsHeld(container, cart_id)
    },
  )
}

/**
 * Not "none": another node may have settled this hold, and the shopper have asked again since. A draft that was deleted
 * shows nothing.
 */
async function showAsHeld(container: MedusaContainer, holder_id: string): Promise<void> {
  if (!isOrderId(holder_id)) {
    await setCartRedemptionWorkflow(container).run({
      input: { cart_id: holder_id, wish: "as_asked" },
      throwOnError: false,
    })
    return
  }
  const [draft] = await readOrders(container, [holder_id])
  if (draft) await setOrderRedemption(container, holder_id, "as_asked")
}

/** The order that a hold's cart has become, or in whose own name it was made; null for a draft, which is no order yet. */
async function orderPaidBy(container: MedusaContainer, holder_id: string): Promise<string | null> {
  if (!isOrderId(holder_id)) return orderOfCart(container, holder_id)
  const [read] = await readOrders(container, [holder_id])
  return read && read.order.is_draft_order !== true ? holder_id : null
}

/** Medusa makes the ids of orders and of drafts alike. */
function isOrderId(holder_id: string): boolean {
  return holder_id.startsWith("order_")
}
