import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { publishOutbox } from "../workflows/reconcile/publish-outbox"

/** Publishes the events that were written together with their cause. */
export default async function loyaltyPublishOutbox(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-publish-outbox", async () => ({
    events: await publishOutbox(container),
  }))
}

export const config = {
  name: "loyalty-program-publish-outbox",
  schedule: "* * * * *",
}
