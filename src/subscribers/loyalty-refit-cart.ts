import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { refitCart } from "../workflows/redemption/refit-cart"

/** A cart has changed by whatever way: its redemption shrinks or grows back to what was asked. */
export default async function loyaltyRefitCart({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await refitCart(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: ["cart.updated", "cart.customer_transferred"],
  context: { subscriberId: "loyalty-program-refit-cart" },
}
