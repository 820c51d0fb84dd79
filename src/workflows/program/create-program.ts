import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { CreateProgramInput } from "../../modules/loyalty-program/types"
import { keepTierGroupsStep } from "../tiers/steps/keep-tier-groups"
import { checkNewProgramStep } from "./steps/check-choices"
import { createProgramStep } from "./steps/create-program"

/**
 * A new loyalty program with its first version.
 * Refusals: `program_terms_invalid`, `program_handle_taken`, `busy_try_again`.
 */
export const createProgramWorkflow = createWorkflow(
  "create-loyalty-program",
  (input: CreateProgramInput) => {
    checkNewProgramStep(input)
    const program = createProgramStep(input)
    keepTierGroupsStep({ program_id: program.id })
    return new WorkflowResponse(program)
  },
)
