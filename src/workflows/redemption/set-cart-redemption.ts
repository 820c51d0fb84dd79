import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  acquireLockStepId,
  refreshPaymentCollectionForCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"

import { LoyaltyError } from "../../domain/errors"
import type { SetRedemptionInput } from "./steps/set-redemption"
import { holdForCart, setRedemptionStep } from "./steps/set-redemption"
import { showOnCart, writeRedemptionLinesStep } from "./steps/write-redemption-lines"

/**
 * Applies, changes, refits or removes the redemption of a cart: quote → hold → lines → payment
 * collection where there is one, under Medusa's own lock of the cart. Refusals as in `setRedemption`.
 */
export const setCartRedemptionWorkflow = createWorkflow(
  "loyalty-set-cart-redemption",
  (input: SetRedemptionInput) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 30 })
    const { set, has_payment_collection } = setRedemptionStep(input)
    writeRedemptionLinesStep(set)
    when(
      "a-payment-has-begun",
      { has_payment_collection },
      (cart) => cart.has_payment_collection,
    ).then(() =>
      refreshPaymentCollectionForCartWorkflow.runAsStep({ input: { cart_id: input.cart_id } }),
    )
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(set)
  },
)

/**
 * The workflow, for a caller who answers a person. Medusa's words for a cart that somebody else has
 * locked, or for a lock that nobody can give since Redis is away, tell nobody to ask again: ours do.
 * @throws LoyaltyError `busy_try_again`, and what `setRedemption` throws
 */
export async function setCartRedemption(
  container: MedusaContainer,
  input: SetRedemptionInput,
): Promise<void> {
  const { errors } = await setCartRedemptionWorkflow(container).run({ input, throwOnError: false })
  const [first] = errors
  if (!first) return
  if (first.action !== acquireLockStepId) throw first.error
  const busy = new LoyaltyError(
    "busy_try_again",
    "Something else is happening to this cart at the moment. Nothing was changed; please try again.",
  )
  busy.cause = first.error
  throw busy
}

const LOCK_WAIT_SECONDS = 5

/**
 * The same for a cart that the caller has just made and nobody else has heard of, so that no payment of it has begun.
 * Nothing of it is undone by itself, and no workflow has to remember how: who fails gives the whole cart up.
 * @throws LoyaltyError what `setRedemption` throws
 */
export function setOwnCartRedemption(
  container: MedusaContainer,
  input: SetRedemptionInput,
): Promise<void> {
  const setOnce = async () => {
    const { set } = await holdForCart(container, input)
    await showOnCart(container, set.plan)
  }
  const locking = container.resolve(Modules.LOCKING)
  return locking.execute([input.cart_id], setOnce, { timeout: LOCK_WAIT_SECONDS })
}
