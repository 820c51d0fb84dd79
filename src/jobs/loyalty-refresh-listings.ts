import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { refreshListings } from "../workflows/reconcile/refresh-listings"

/**
 * Brings forward what lists of members are sorted by. Lists are right without it; with many changes that it has not
 * seen, they become slower.
 */
export default async function loyaltyRefreshListings(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-refresh-listings", async () => ({
    changes: await refreshListings(container),
  }))
}

export const config = {
  name: "loyalty-program-refresh-listings",
  schedule: "* * * * *",
}
