import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { warnOfExpiry } from "../workflows/reconcile/warn-of-expiry"

/** Writes the events that a shop's messages before expiry are made of; the outbox publishes them. */
export default async function loyaltyWarnOfExpiry(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-warn-of-expiry", async () => ({
    warnings: await warnOfExpiry(container),
  }))
}

export const config = {
  name: "loyalty-program-warn-of-expiry",
  schedule: "7 * * * *",
}
