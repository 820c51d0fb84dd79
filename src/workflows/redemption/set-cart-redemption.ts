import {
  acquireLockStep,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { SetRedemptionInput } from "./steps/set-redemption"
import { setRedemptionStep } from "./steps/set-redemption"
import { writeRedemptionLinesStep } from "./steps/write-redemption-lines"

/**
 * Applies, changes, refits or removes the redemption of a cart: quote → hold → lines → payment
 * collection, under Medusa's own lock of the cart. Refusals as in `setRedemption`.
 */
export const setCartRedemptionWorkflow = createWorkflow(
  "loyalty-set-cart-redemption",
  (input: SetRedemptionInput) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 30 })
    const set = setRedemptionStep(input)
    writeRedemptionLinesStep(set)
    refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(set)
  },
)
