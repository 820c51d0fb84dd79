import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { idleUntil } from "../../domain/ledger/inactivity"
import { lotDates } from "../../domain/ledger/lot-dates"
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
    const { terms } = await programModule(container).retrieveProgramWithTerms(member.program_id)
    const now = Date.now()
    const { expires_at } = lotDates(
      now,
      { activation_delay_days: 0, expiry: terms.accrual.expiry },
      terms.time_zone,
    )
    const result = await members.adjustBalance({
      account_id: member.account_id,
      request_id: input.request_id,
      change: input.change,
      reason: input.reason,
      actor_id: input.actor_id,
      expires_at,
      idle_until: idleUntil(now, terms.expiry.inactivity_expiry_days, terms.time_zone),
    })
    return new StepResponse(result)
  },
)

/** Refusals: `member_not_found`, `insufficient_balance`, `idempotency_conflict`, `bonuses_invalid`. */
export const adjustBalanceWorkflow = createWorkflow(
  "loyalty-adjust-balance",
  (input: AdjustBalanceWorkflowInput) => new WorkflowResponse(adjustBalanceStep(input)),
)
