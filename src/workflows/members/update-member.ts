import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { FilledIn } from "../../domain/attributes/change-values"
import { dayIn } from "../../domain/calendar/calendar-day"
import type { ConsentAnswer, ConsentSource } from "../../domain/consents/consent"
import { LoyaltyError } from "../../domain/errors"
import { assertBirthDate } from "../../domain/members/birth-date"
import { assertNotMerged } from "../../domain/members/member-state"
import { normalizePhone } from "../../domain/members/phone"
import { memberModule, programModule } from "../shop/modules"
import type { Author } from "./author"
import { sourceOf } from "./author"
import { formOf } from "./form-of"

/** What is absent stays as it is. */
export interface UpdateMemberWorkflowInput {
  readonly member_id: string
  /** "1990-02-28"; null: not known. */
  readonly birth_date?: string | null | undefined
  /** As typed; null: not known any more. */
  readonly phone?: string | null | undefined
  /** Two letters: of which country a number without one is. */
  readonly country_code?: string | undefined
  /** From this day on the till asks for the fields again: "2027-05-01"; null: it does not. */
  readonly next_survey_on?: string | null | undefined
  /** By their keys; null takes a value away. */
  readonly attributes?: FilledIn | undefined
  readonly consents?: readonly ConsentAnswer[] | undefined
  /** Absent: the till's, or the member's own. */
  readonly source?: ConsentSource | undefined
  readonly author: Author
}

/** One operation, all of it or nothing, so there is nothing to undo. */
const updateMemberStep = createStep(
  "loyalty-update-member",
  async (input: UpdateMemberWorkflowInput, { container }) => {
    const { member_id, birth_date, next_survey_on, attributes, consents, author } = input
    const members = memberModule(container)
    const [member] = await members.readStandings({ member_ids: [member_id] })
    if (!member) throw new LoyaltyError("member_not_found", "There is no such member.")
    assertNotMerged(member.status)
    const { terms } = await programModule(container).retrieveProgramWithTerms(member.program_id)
    if (birth_date) assertBirthDate(birth_date, dayIn(Date.now(), terms.time_zone))
    const phone = phoneFrom(input)
    // A day that staff set is the day, whatever the form answers.
    const day_is_set = next_survey_on === undefined ? {} : { surveys: null }
    const form = attributes && { ...formOf(author, attributes, terms), ...day_is_set }
    const source = input.source ?? sourceOf(author, "member")
    await members.updateMember({
      member_id,
      birth_date,
      next_survey_on,
      phone: phone === undefined ? undefined : { phone, when_taken: "refuse" },
      form,
      consents: consents && { answers: consents, source, staff_id: author.changed_by },
    })
    return new StepResponse(undefined)
  },
)

function phoneFrom({ phone, country_code }: UpdateMemberWorkflowInput) {
  return typeof phone === "string" ? normalizePhone(phone, country_code ?? null) : phone
}

/**
 * Changes what is known of a member, and what he has agreed to. Refusals: `member_not_found`, `already_member`,
 * `member_state_refuses` for a membership that was merged,
 * `attribute_required`, `attribute_invalid`, `forbidden_for_role`, `consent_wording_not_found`, `consent_invalid`.
 */
export const updateMemberWorkflow = createWorkflow(
  "loyalty-update-member",
  (input: UpdateMemberWorkflowInput) => new WorkflowResponse(updateMemberStep(input)),
)
