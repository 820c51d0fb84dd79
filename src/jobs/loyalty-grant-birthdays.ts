import type { MedusaContainer } from "@medusajs/framework/types"

import { onRecord } from "../workflows/health/on-record"
import { grantBirthdays } from "../workflows/reconcile/grant-birthdays"

/** Every hour, so that the day begins for each program in its own time zone. May run on every node at once. */
export default async function loyaltyGrantBirthdays(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-grant-birthdays", async () => ({
    members: await grantBirthdays(container),
  }))
}

export const config = {
  name: "loyalty-program-grant-birthdays",
  schedule: "7 * * * *",
}
