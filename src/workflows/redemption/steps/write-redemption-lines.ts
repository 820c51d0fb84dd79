import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { failpoint } from "../../shop/failpoint"
import { quoteCart } from "../quote-cart"
import { readCart } from "../read-cart"
import type { RedemptionLinesPlan } from "../redemption-lines"
import { planRedemptionLines, writeRedemptionLines } from "../redemption-lines"
import type { RedemptionSet } from "../set-redemption"

/** The cart's half: its lines show what the ledger holds. */
export async function showOnCart(
  container: MedusaContainer,
  plan: RedemptionLinesPlan,
): Promise<void> {
  await writeRedemptionLines(container, plan)
  failpoint("after_cart_lines")
}

/** Undone by showing what the ledger held before. */
export const writeRedemptionLinesStep = createStep(
  "loyalty-write-redemption-lines",
  async ({ plan, hold_before }: RedemptionSet, { container }) => {
    await showOnCart(container, plan)
    return new StepResponse(undefined, { cart_id: plan.cart_id, before: hold_before })
  },
  async (undo, { container }) => {
    if (!undo) return
    const quote = await quoteCart(container, await readCart(container, undo.cart_id))
    const shown = undo.before?.state.status === "open" ? undo.before : null
    const plan = planRedemptionLines(quote, {
      bonuses: (shown?.bonuses ?? 0) as NonNullable<typeof shown>["bonuses"],
      amount: (shown?.money ?? 0) as NonNullable<typeof shown>["money"],
      lines: shown?.lines ?? [],
    })
    await writeRedemptionLines(container, plan)
  },
)
