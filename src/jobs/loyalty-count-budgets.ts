import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { countBudgets } from "../workflows/reconcile/count-budgets"

/** Every minute: how far over its budget a program can go is what it gives in a little more than that. */
export default async function loyaltyCountBudgets(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-count-budgets", async () => ({
    budgets: await countBudgets(container),
  }))
}

export const config = {
  name: "loyalty-program-count-budgets",
  schedule: "* * * * *",
}
