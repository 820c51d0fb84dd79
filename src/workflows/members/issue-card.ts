import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { memberModule } from "../shop/modules"

export interface IssueCardWorkflowInput {
  readonly member_id: string
  readonly number: string
  readonly issued_by: string | null
}

const issueCardStep = createStep(
  "loyalty-issue-card",
  async ({ member_id, number, issued_by }: IssueCardWorkflowInput, { container }) => {
    const members = memberModule(container)
    const [member] = await members.readStandings({ member_ids: [member_id] })
    if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
    if (member.status !== "active") {
      throw new LoyaltyError("member_suspended", `This membership is ${member.status}.`)
    }
    const card = await members.issueCard({
      card_id: generateEntityId(undefined, "lcard"),
      program_id: member.program_id,
      member_id,
      number,
      issued_by,
    })
    return new StepResponse(card)
  },
)

/** Refusals: `member_not_found`, `member_suspended`, `card_number_invalid`, `card_number_taken`, `card_not_usable`. */
export const issueCardWorkflow = createWorkflow(
  "loyalty-issue-card",
  (input: IssueCardWorkflowInput) => new WorkflowResponse(issueCardStep(input)),
)
