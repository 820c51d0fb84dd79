import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { UpdateProgramInput } from "../../modules/loyalty-program/types"
import { updateProgramStep } from "./steps/update-program"

/**
 * Changes a program; changed terms become its next version.
 * Refusals: `program_not_found`, `program_terms_invalid`, `busy_try_again`.
 */
export const updateProgramWorkflow = createWorkflow(
  "update-loyalty-program",
  (input: UpdateProgramInput) => new WorkflowResponse(updateProgramStep(input)),
)
