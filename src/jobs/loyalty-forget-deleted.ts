import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { forgetDeleted } from "../workflows/reconcile/forget-deleted"

/** Forgets the customers whose deletion was told to nobody. */
export default async function loyaltyForgetDeleted(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-forget-deleted", async () => ({
    customers: await forgetDeleted(container),
  }))
}

export const config = {
  name: "loyalty-program-forget-deleted",
  schedule: "41 3 * * *",
}
