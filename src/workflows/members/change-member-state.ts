import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { ChangeMemberStateInput } from "../../modules/loyalty-member/operations/change-member-state"
import { memberModule } from "../shop/modules"
import { moveMemberStep } from "../tiers/steps/move-member"

const changeMemberStateStep = createStep(
  "loyalty-change-member-state",
  async (input: ChangeMemberStateInput, { container }) => {
    await memberModule(container).changeMemberState(input)
    return new StepResponse({ member_id: input.member_id })
  },
)

/**
 * Suspends, closes or reopens a membership; whoever is not active is in no group of a tier, and has no
 * promotion of a discount program. Refusals: `member_not_found`, `member_state_refuses`.
 */
export const changeMemberStateWorkflow = createWorkflow(
  "loyalty-change-member-state",
  (input: ChangeMemberStateInput) => {
    const member = changeMemberStateStep(input)
    moveMemberStep(member)
    return new WorkflowResponse(member)
  },
)
