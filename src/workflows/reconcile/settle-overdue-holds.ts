import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { syncOrderWorkflow } from "../orders/sync-order"
import { orderOfCart } from "../redemption/capture-redemption"
import { setCartRedemptionWorkflow } from "../redemption/set-cart-redemption"

const BATCH = 100

/**
 * Holds past their time. One whose cart has meanwhile become an order is captured by that order's
 * sync; the others go back, and their carts stop showing a reduction that nothing stands behind.
 */
export async function settleOverdueHolds(container: MedusaContainer): Promise<number> {
  const members = memberModule(container)
  const overdue = await members.readOverdueHolds(BATCH)
  for (const hold of overdue) {
    const order_id = await orderOfCart(container, hold.source_id)
    if (order_id !== null) {
      await syncOrderWorkflow(container).run({ input: { order_ids: [order_id] } })
      continue
    }
    await members.releaseHold({
      account_id: hold.account_id,
      cart_id: hold.source_id,
      as: "expired",
      reason: "time ran out",
    })
    await setCartRedemptionWorkflow(container).run({
      input: { cart_id: hold.source_id, wish: "none" },
      throwOnError: false,
    })
  }
  return overdue.length
}
