import type { MedusaContainer } from "@medusajs/framework/types"

import { expireCards } from "../workflows/reconcile/expire-cards"

/**
 * Writes down which cards have run out. A card past its last day is refused without it; histories and counts
 * of stock are prompt with it.
 */
export default async function loyaltyExpireCards(container: MedusaContainer): Promise<void> {
  await expireCards(container)
}

export const config = {
  name: "loyalty-program-expire-cards",
  schedule: "7 * * * *",
}
