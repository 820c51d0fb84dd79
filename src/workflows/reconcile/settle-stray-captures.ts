import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { syncOrders } from "../orders/sync-order"
import { orderOfCart, undoCaptureOfCart } from "../redemption/capture-redemption"
import { COMPLETED_WITHIN_MS } from "./completions"
import { settleEach } from "./settle-each"

const BATCH = 100

/**
 * Captures without an order: the process died between the two. Where the order exists after all, its
 * sync claims the capture; otherwise a counter-entry undoes it, and the bonuses stay set aside for the
 * customer's second try until the hold runs out.
 */
export async function settleStrayCaptures(
  container: MedusaContainer,
  now?: number,
): Promise<number> {
  const stray = await memberModule(container).readUnattachedCaptures(
    COMPLETED_WITHIN_MS,
    BATCH,
    now,
  )
  return settleEach(
    container,
    stray,
    ({ source_id }) => `the capture of cart ${source_id}`,
    async ({ source_id: cart_id, account_id, attempt }) => {
      const order_id = await orderOfCart(container, cart_id)
      if (order_id !== null) {
        await syncOrders(container, [order_id])
      } else {
        // Another node may have undone it, and the shopper be paying again in this moment.
        const capture = { cart_id, account_id, attempt }
        await undoCaptureOfCart(container, capture, "no order came of the cart")
      }
    },
  )
}
