import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { ForgetPersonInput } from "../../modules/loyalty-member/operations/forget-person"
import { memberModule } from "../shop/modules"
import { moveMember } from "../tiers/move-member"

const forgetPersonStep = createStep(
  "loyalty-forget-person",
  async (input: ForgetPersonInput, { container }) => {
    const member_ids = await memberModule(container).forgetPerson(input)
    for (const member_id of member_ids) await moveMember(container, member_id)
    return new StepResponse({ member_ids })
  },
)

/** Closes the memberships of a customer and forgets what they say of him; the books stay. There is no way back. */
export const forgetPersonWorkflow = createWorkflow(
  "loyalty-forget-person",
  (input: ForgetPersonInput) => new WorkflowResponse(forgetPersonStep(input)),
)
