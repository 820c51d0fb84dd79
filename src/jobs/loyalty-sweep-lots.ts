import type { MedusaContainer } from "@medusajs/framework/types"

import { sweepLots } from "../workflows/reconcile/sweep"

/**
 * Books what time has done: bonuses that ripened or expired. Balances are right without it, since every
 * operation and every read settles time first; statements and events are prompt with it.
 */
export default async function loyaltySweepLots(container: MedusaContainer): Promise<void> {
  await sweepLots(container)
}

export const config = {
  name: "loyalty-program-sweep-lots",
  schedule: "*/10 * * * *",
}
