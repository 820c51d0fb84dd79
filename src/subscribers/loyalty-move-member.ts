import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { moveMember } from "../workflows/tiers/move-member"

/** A member has another tier: the customer group goes with it. A lost event is made up for every night. */
export default async function loyaltyMoveMember({
  event,
  container,
}: SubscriberArgs<{ member_id: string }>): Promise<void> {
  await moveMember(container, event.data.member_id)
}

export const config: SubscriberConfig = {
  event: "loyalty_program.tier_changed",
  context: { subscriberId: "loyalty-program-move-member" },
}
