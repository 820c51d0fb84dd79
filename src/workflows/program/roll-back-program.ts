import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { VersionInput } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"

/** Undone, the former terms are the newest version once more; none is taken off the record. */
const rollBackStep = createStep(
  "loyalty-roll-back-program",
  async (input: VersionInput, { container }) => {
    const programs = programModule(container)
    const former = await programs.retrieveProgramWithTerms(input.program_id)
    const program = await programs.rollBack(input)
    return new StepResponse(program, { ...input, version: former.version })
  },
  async (former, { container }) => {
    if (former) await programModule(container).rollBack(former)
  },
)

/**
 * Puts the terms of an earlier version in force again, as a new version.
 * Refusals: `program_not_found`, `program_version_not_found`, `program_terms_invalid`, `busy_try_again`.
 */
export const rollBackProgramWorkflow = createWorkflow(
  "loyalty-roll-back-program",
  (input: VersionInput) => new WorkflowResponse(rollBackStep(input)),
)
