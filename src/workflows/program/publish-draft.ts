import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { PublishDraftInput } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"
import { checkPublishedStep } from "./steps/check-choices"

/** Undone, a scheduled version is withdrawn, and one in force gives way to the former again. */
const publishDraftStep = createStep(
  "loyalty-publish-program-draft",
  async (input: PublishDraftInput, { container }) => {
    const programs = programModule(container)
    const { program_id, author_id } = input
    const former = await programs.retrieveProgramWithTerms(program_id)
    const version = await programs.publishDraft(input)
    return new StepResponse(version, { program_id, author_id, former: former.version, version })
  },
  async (published, { container }) => {
    if (!published) return
    const { program_id, author_id, former, version } = published
    const programs = programModule(container)
    if (version.state === "scheduled") {
      await programs.withdrawVersion({ program_id, author_id, version: version.version })
    } else {
      await programs.rollBack({ program_id, author_id, version: former })
    }
  },
)

/**
 * Makes a draft a version, at once or from a moment to come.
 * Refusals: `program_not_found`, `program_draft_not_found`, `program_terms_invalid`, `busy_try_again`.
 */
export const publishProgramDraftWorkflow = createWorkflow(
  "loyalty-publish-program-draft",
  (input: PublishDraftInput) => {
    checkPublishedStep(input)
    return new WorkflowResponse(publishDraftStep(input))
  },
)
