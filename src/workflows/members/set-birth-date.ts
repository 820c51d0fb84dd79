import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { dayIn } from "../../domain/calendar/calendar-day"
import { LoyaltyError } from "../../domain/errors"
import { assertBirthDate } from "../../domain/members/birth-date"
import { memberModule, programModule } from "../shop/modules"

export interface SetBirthDateWorkflowInput {
  readonly member_id: string
  /** "1990-02-28"; null: not known. */
  readonly birth_date: string | null
}

const setBirthDateStep = createStep(
  "loyalty-set-birth-date",
  async ({ member_id, birth_date }: SetBirthDateWorkflowInput, { container }) => {
    const members = memberModule(container)
    const [member] = await members.readStandings({ member_ids: [member_id] })
    if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
    const { terms } = await programModule(container).retrieveProgramWithTerms(member.program_id)
    if (birth_date !== null) assertBirthDate(birth_date, dayIn(Date.now(), terms.time_zone))
    await members.setBirthDate({ member_id, birth_date })
    return new StepResponse(undefined, { member_id, birth_date: member.birth_date })
  },
  async (before, { container }) => {
    if (before) await memberModule(container).setBirthDate(before)
  },
)

/** Refusals: `member_not_found`, `attribute_invalid`. */
export const setBirthDateWorkflow = createWorkflow(
  "loyalty-set-birth-date",
  (input: SetBirthDateWorkflowInput) => new WorkflowResponse(setBirthDateStep(input)),
)
