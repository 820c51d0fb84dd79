import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { expireCards } from "../workflows/reconcile/expire-cards"

/**
 * Writes down which cards have run out. A card past its last day is refused without it; histories and counts
 * of stock are prompt with it.
 */
export default async function loyaltyExpireCards(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-expire-cards", async () => ({
    cards: await expireCards(container),
  }))
}

export const config = {
  name: "loyalty-program-expire-cards",
  schedule: "7 * * * *",
}
