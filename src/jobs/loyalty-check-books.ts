import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { checkBooks } from "../workflows/reconcile/check-books"

/** Every night the ledger proves itself; the results are kept. On several nodes it is asked several times. */
export default async function loyaltyCheckBooks(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-check-books", async () => {
    const { check, broken } = await checkBooks(container)
    return { entries: check.entries, broken_laws: broken.length }
  })
}

export const config = {
  name: "loyalty-program-check-books",
  schedule: "17 3 * * *",
}
