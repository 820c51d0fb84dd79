import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { forgetCustomer } from "../workflows/reconcile/forget-deleted"

/** A customer is deleted: who he was is forgotten here as well. A lost event is made up for every night. */
export default async function loyaltyForgetCustomer({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await forgetCustomer(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "loyalty-program-forget-customer" },
}
