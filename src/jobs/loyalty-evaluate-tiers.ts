import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { onRecord } from "../workflows/health/on-record"
import { evaluateTiers } from "../workflows/tiers/evaluate-tiers"

/**
 * Every night: tiers of members whose period has ended. A
 * missed night is made up for by the next; on several nodes at once it does no harm.
 */
export default async function loyaltyEvaluateTiers(container: MedusaContainer): Promise<void> {
  await onRecord(container, "loyalty-program-evaluate-tiers", async () => {
    const changed = await evaluateTiers(container)
    if (changed > 0) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .info(`Loyalty tiers: ${changed} members have another tier`)
    }
    return { tiers_changed: changed }
  })
}

export const config = {
  name: "loyalty-program-evaluate-tiers",
  schedule: "7 2 * * *",
}
