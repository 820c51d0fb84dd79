import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"

const BATCH = 500

/** Writes down every card that has run out, a batch at a time. */
export async function expireCards(container: MedusaContainer): Promise<void> {
  let expired = BATCH
  while (expired === BATCH) expired = await memberModule(container).cards.expireCards(BATCH)
}
