import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { memberModule, programModule } from "../shop/modules"
import { moveMemberStep } from "./steps/move-member"

export interface SetMemberTierInput {
  readonly member_id: string
  /** Handle of the tier below which the member shall not fall; null: none any more. */
  readonly tier: string | null
  readonly reason: string
  readonly actor_id: string | null
}

const setMemberTierStep = createStep(
  "loyalty-set-member-tier",
  async ({ member_id, tier, reason, actor_id }: SetMemberTierInput, { container }) => {
    const members = memberModule(container)
    const [member] = await members.readStandings({ member_ids: [member_id] })
    if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
    const program = await programModule(container).retrieveProgramWithTerms(member.program_id)
    await members.setTierFloor({
      account_id: member.account_id,
      program_version: program.version,
      terms: program.terms,
      tier,
      reason,
      actor_id,
    })
    return new StepResponse({ member_id })
  },
)

/** A tier by hand, as a floor. Refusals: `member_not_found`, `tier_not_found`, `busy_try_again`. */
export const setMemberTierWorkflow = createWorkflow(
  "loyalty-set-member-tier",
  (input: SetMemberTierInput) => {
    const member = setMemberTierStep(input)
    moveMemberStep(member)
    return new WorkflowResponse(member)
  },
)
