import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { InvitationsNamed } from "../../modules/loyalty-member/operations/withdraw-invitations"
import { memberModule } from "../shop/modules"

export interface WithdrawInvitationsWorkflowInput {
  readonly program_id: string
  readonly named: InvitationsNamed
}

/** Nothing undoes it: a code that was withdrawn may be known to somebody who should not join. */
const withdrawInvitationsStep = createStep(
  "loyalty-withdraw-invitations",
  async ({ program_id, named }: WithdrawInvitationsWorkflowInput, { container }) =>
    new StepResponse({
      withdrawn: await memberModule(container).withdrawInvitations(program_id, named),
    }),
)

/** Makes codes of a program useless from now on. Refusal: `invitation_not_found`. */
export const withdrawInvitationsWorkflow = createWorkflow(
  "loyalty-withdraw-invitations",
  (input: WithdrawInvitationsWorkflowInput) => new WorkflowResponse(withdrawInvitationsStep(input)),
)
