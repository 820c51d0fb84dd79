import type { MedusaContainer } from "@medusajs/framework/types"

import { checkBooks } from "../workflows/reconcile/check-books"

/** Every night the ledger proves itself; the results are kept. On several nodes it is asked several times. */
export default async function loyaltyCheckBooks(container: MedusaContainer): Promise<void> {
  await checkBooks(container)
}

export const config = {
  name: "loyalty-program-check-books",
  schedule: "17 3 * * *",
}
