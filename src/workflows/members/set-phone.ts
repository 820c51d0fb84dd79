import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { normalizePhone } from "../../domain/members/phone"
import { memberModule } from "../shop/modules"

export interface SetPhoneWorkflowInput {
  readonly member_id: string
  /** As typed; null: not known any more. */
  readonly phone: string | null
  readonly country_code: string | null
}

const setPhoneStep = createStep(
  "loyalty-set-phone",
  async ({ member_id, phone, country_code }: SetPhoneWorkflowInput, { container }) => {
    const members = memberModule(container)
    const [member] = await members.readStandings({ member_ids: [member_id] })
    if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
    const normal = phone === null ? null : normalizePhone(phone, country_code)
    await members.setPhone({ member_id, phone: normal, when_taken: "refuse" })
    return new StepResponse(undefined, { member_id, phone: member.phone })
  },
  async (before, { container }) => {
    if (before) await memberModule(container).setPhone({ ...before, when_taken: "leave" })
  },
)

/** A member's phone number, by staff. Refusals: `member_not_found`, `attribute_invalid`, `already_member`. */
export const setPhoneWorkflow = createWorkflow(
  "loyalty-set-phone",
  (input: SetPhoneWorkflowInput) => new WorkflowResponse(setPhoneStep(input)),
)
