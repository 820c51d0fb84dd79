import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { moveMember } from "../move-member"

/** After somebody has joined or got a tier by hand, which stands; a group not in step is mended at night. */
export const moveMemberStep = createStep(
  "loyalty-move-member",
  async ({ member_id }: { readonly member_id: string }, { container }) => {
    try {
      await moveMember(container, member_id)
    } catch (error) {
      const why = (error as { readonly message?: string }).message ?? String(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Loyalty tiers: the customer groups of ${member_id} are not in step yet: ${why}`)
    }
    return new StepResponse(undefined)
  },
)
