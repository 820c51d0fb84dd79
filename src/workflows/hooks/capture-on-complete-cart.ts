import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { busy, isBusyElsewhere } from "../../modules/loyalty-member/ledger/busy"
import { assertDiscountSettled } from "../discount/settle-discount"
import type { CapturedCart } from "../redemption/capture-redemption"
import { captureRedemption, undoCaptureOfCart } from "../redemption/capture-redemption"
import type { ShopCart } from "../redemption/read-cart"
import { registerPromotionsOnly } from "./register-promotions-only"

/**
 * Handler for the `validate` hook of `completeCartWorkflow`. It runs under the cart's lock, before the
 * order exists; `undoCaptureOnFailure` is its compensation.
 *
 * Medusa takes one handler per hook. A project that needs the hook for itself sets
 * `LOYALTY_REGISTER_HOOKS=false` and calls both from its own handler:
 *
 *     completeCartWorkflow.hooks.validate(async (data, context) => {
 *       await ownValidation(data)
 *       return captureOnCompleteCart(data, context)
 *     }, undoCaptureOnFailure)
 */
export async function captureOnCompleteCart(
  { cart }: { cart: unknown },
  { container }: { container: MedusaContainer },
): Promise<StepResponse<CapturedCart | null, CapturedCart | null>> {
  try {
    await assertDiscountSettled(container, cart as ShopCart)
    const captured = await captureRedemption(container, cart as ShopCart)
    if (captured) registerPromotionsOnly(container)
    return new StepResponse(captured, captured)
  } catch (error) {
    throw asMedusaError(error)
  }
}

export async function undoCaptureOnFailure(
  captured: CapturedCart | null | undefined,
  { container }: { container: MedusaContainer },
): Promise<void> {
  if (!captured) return
  await undoCaptureOfCart(container, captured, "the order could not be completed")
}

/** Medusa's own route answers here, and it knows Medusa's errors only. */
export function asMedusaError(error: unknown): unknown {
  const refusal = isBusyElsewhere(error) ? busy(error) : error
  if (!LoyaltyError.is(refusal)) return error
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, refusal.message, refusal.code)
}
