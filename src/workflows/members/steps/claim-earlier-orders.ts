import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { JoinedMember } from "../../../modules/loyalty-member/operations/join-member"
import { memberModule, programModule } from "../../shop/modules"
import { claimEarlierOrders } from "../claim-earlier-orders"

/** More than most people have; the others are found by the reconciler. */
const CLAIMED_AT_ONCE = 10

/** After somebody has joined, which stands; what fails here the reconciler claims within minutes. */
export const claimEarlierOrdersStep = createStep(
  "loyalty-claim-earlier-orders",
  async ({ member_id, joined_now }: JoinedMember, { container }) => {
    if (!joined_now) return new StepResponse(undefined)
    try {
      const [member] = await memberModule(container).readStandings({ member_ids: [member_id] })
      if (member?.status === "active") {
        const program = await programModule(container).retrieveProgramWithTerms(member.program_id)
        await claimEarlierOrders(container, program, { member_id, limit: CLAIMED_AT_ONCE })
      }
    } catch (error) {
      const why = (error as { readonly message?: string }).message ?? String(error)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Loyalty: orders of ${member_id} from before he joined are not claimed yet: ${why}`)
    }
    return new StepResponse(undefined)
  },
)
