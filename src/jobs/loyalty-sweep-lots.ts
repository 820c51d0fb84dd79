import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { sweepLots } from "../workflows/reconcile/sweep"

/**
 * Books what time has done: bonuses that ripened or expired. Balances are right without it, since every
 * operation and every read settles time first; statements and events are prompt with it.
 */
export default async function loyaltySweepLots(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-sweep-lots", () => sweepLots(container))
}

export const config = {
  name: "loyalty-program-sweep-lots",
  schedule: "*/10 * * * *",
}
