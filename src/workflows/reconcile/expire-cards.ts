import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"

const BATCH = 500

/**
 * Writes down every card that has run out, a batch at a time.
 * @returns how many
 */
export async function expireCards(container: MedusaContainer): Promise<number> {
  let expired = 0
  for (;;) {
    const batch = await memberModule(container).cards.expireCards(BATCH)
    expired += batch
    if (batch < BATCH) return expired
  }
}
