import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { VersionInput } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"

/** Nothing undoes it: a withdrawal is on record. Whoever wants the version after all writes it again. */
const withdrawVersionStep = createStep(
  "loyalty-withdraw-program-version",
  async (input: VersionInput, { container }) =>
    new StepResponse(await programModule(container).withdrawVersion(input)),
)

/**
 * Takes back a version that is scheduled and not yet in force.
 * Refusals: `program_not_found`, `program_version_not_found`, `program_version_not_scheduled`,
 * `busy_try_again`.
 */
export const withdrawProgramVersionWorkflow = createWorkflow(
  "loyalty-withdraw-program-version",
  (input: VersionInput) => new WorkflowResponse(withdrawVersionStep(input)),
)
