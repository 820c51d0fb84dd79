import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { memberModule, programModule } from "../shop/modules"

export interface AdjustBalanceWorkflowInput {
  readonly member_id: string
  /** Signed hundredths. */
  readonly change: number
  readonly reason: string
  readonly actor_id: string | null
  readonly request_id: string
}

/** Bonuses given by hand last as long as earned ones do. */
const adjustBalanceStep = createStep(
  "loyalty-adjust-balance",
  async (input: AdjustBalanceWorkflowInput, { container }) => {
    const members = memberModule(container)
    const [member] = await members.readStandings({ member_ids: [input.member_id] })
    if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
    const program = await programModule(container).retrieveProgramWithTerms(member.program_id)
    if (program.kind === "discount") {
      throw new LoyaltyError(
        "bonuses_invalid",
        "A discount program has no bonuses to give or take.",
      )
    }
    const { terms } = program
    const result = await members.adjustBalance({
      account_id: member.account_id,
      request_id: input.request_id,
      change: input.change,
      reason: input.reason,
      actor_id: input.actor_id,
      lasts: {
        expiry: terms.accrual.expiry,
        inactivity_expiry_days: terms.expiry.inactivity_expiry_days,
        time_zone: terms.time_zone,
      },
    })
    return new StepResponse(result)
  },
)

/** Refusals: `member_not_found`, `insufficient_balance`, `idempotency_conflict`, `bonuses_invalid`. */
export const adjustBalanceWorkflow = createWorkflow(
  "loyalty-adjust-balance",
  (input: AdjustBalanceWorkflowInput) => new WorkflowResponse(adjustBalanceStep(input)),
)
