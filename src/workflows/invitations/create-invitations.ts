import { randomBytes } from "node:crypto"

import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import { afterDays } from "../../domain/ledger/lot-dates"
import { CODE_BYTES, invitationCode } from "../../domain/program/invitation-code"
import { momentOf } from "../../domain/program/moment"
import { memberModule, programModule } from "../shop/modules"

export interface CreateInvitationsWorkflowInput {
  readonly program_id: string
  readonly count: number
  /** Customers who may join with each code. */
  readonly uses_max: number
  /** Last day of the codes in the program's zone: "2026-12-31". Null: no end. */
  readonly expires_on: string | null
  readonly note: string | null
  readonly actor_id: string | null
}

/** Undone, the codes are withdrawn: somebody may have read them already. */
const createInvitationsStep = createStep(
  "loyalty-create-invitations",
  async (input: CreateInvitationsWorkflowInput, { container }) => {
    const { program_id, uses_max, note } = input
    const { terms } = await programModule(container).retrieveProgramWithTerms(program_id)
    const batch_id = generateEntityId(undefined, "linvb")
    const invitations = await memberModule(container).createInvitations({
      program_id,
      batch_id,
      uses_max,
      note,
      expires_at: endOf(input.expires_on, terms.time_zone),
      created_by: input.actor_id,
      invitations: Array.from({ length: input.count }, () => ({
        id: generateEntityId(undefined, "linv"),
        code: invitationCode(randomBytes(CODE_BYTES)),
      })),
    })
    return new StepResponse({ batch_id, invitations }, { program_id, batch_id })
  },
  async (created, { container }) => {
    if (!created) return
    const { program_id, batch_id } = created
    await memberModule(container).withdrawInvitations(program_id, { batch_id })
  },
)

function endOf(day: string | null, time_zone: string): Date | null {
  if (day === null) return null
  const begins = momentOf(day, time_zone)
  const ends = begins === null ? null : afterDays(begins, 0, time_zone)
  if (ends === null || ends <= Date.now()) {
    throw new LoyaltyError(
      "program_terms_invalid",
      'expires_on: Choose today or a later day, written as "2026-12-31".',
    )
  }
  return new Date(ends)
}

/**
 * A batch of invitation codes for a program. Refusals: `program_not_found`, `program_terms_invalid`,
 * `busy_try_again`.
 */
export const createInvitationsWorkflow = createWorkflow(
  "loyalty-create-invitations",
  (input: CreateInvitationsWorkflowInput) => new WorkflowResponse(createInvitationsStep(input)),
)
