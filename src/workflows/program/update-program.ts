import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { UpdateProgramInput } from "../../modules/loyalty-program/types"
import { keepTierGroupsStep } from "../tiers/steps/keep-tier-groups"
import { checkChangeStep } from "./steps/check-choices"
import { updateProgramStep } from "./steps/update-program"

/**
 * Changes a program; changed terms become its next version.
 * Refusals: `program_not_found`, `program_terms_invalid`, `accrual_rule_not_found`, `busy_try_again`.
 */
export const updateProgramWorkflow = createWorkflow(
  "update-loyalty-program",
  (input: UpdateProgramInput) => {
    checkChangeStep(input)
    const program = updateProgramStep(input)
    keepTierGroupsStep({ program_id: program.id })
    return new WorkflowResponse(program)
  },
)
