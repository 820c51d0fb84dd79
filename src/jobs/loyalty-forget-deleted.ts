import type { MedusaContainer } from "@medusajs/framework/types"

import { forgetDeleted } from "../workflows/reconcile/forget-deleted"

/** Forgets the customers whose deletion was told to nobody. */
export default async function loyaltyForgetDeleted(container: MedusaContainer): Promise<void> {
  await forgetDeleted(container)
}

export const config = {
  name: "loyalty-program-forget-deleted",
  schedule: "41 3 * * *",
}
