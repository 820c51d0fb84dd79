import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { SaveDraftInput } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"
import { checkDraftStep } from "./steps/check-choices"

const createDraftStep = createStep(
  "loyalty-create-program-draft",
  async (input: SaveDraftInput, { container }) => {
    const draft = await programModule(container).createDraft(input)
    return new StepResponse(draft, draft)
  },
  async (draft, { container }) => {
    if (draft) await programModule(container).deleteDraft(draft.program_id, draft.id)
  },
)

/**
 * Begins a draft of a program's terms, which is not in force.
 * Refusals: `program_not_found`, `program_terms_invalid`, `busy_try_again`.
 */
export const createProgramDraftWorkflow = createWorkflow(
  "loyalty-create-program-draft",
  (input: SaveDraftInput) => {
    checkDraftStep(input)
    return new WorkflowResponse(createDraftStep(input))
  },
)

export interface ChangeDraftInput extends SaveDraftInput {
  readonly draft_id: string
}

/** A draft is nobody's promise yet: what an undone change has written into it may be written over. */
const changeDraftStep = createStep(
  "loyalty-change-program-draft",
  async (input: ChangeDraftInput, { container }) =>
    new StepResponse(await programModule(container).changeDraft(input)),
)

/** Refusals: `program_not_found`, `program_draft_not_found`, `program_terms_invalid`, `busy_try_again`. */
export const changeProgramDraftWorkflow = createWorkflow(
  "loyalty-change-program-draft",
  (input: ChangeDraftInput) => {
    checkDraftStep(input)
    return new WorkflowResponse(changeDraftStep(input))
  },
)

export interface DraftNamed {
  readonly program_id: string
  readonly draft_id: string
}

const deleteDraftStep = createStep(
  "loyalty-delete-program-draft",
  async ({ program_id, draft_id }: DraftNamed, { container }) => {
    await programModule(container).deleteDraft(program_id, draft_id)
    return new StepResponse({ id: draft_id })
  },
)

/** Throws a draft away for good. Refusal: `program_draft_not_found`. */
export const deleteProgramDraftWorkflow = createWorkflow(
  "loyalty-delete-program-draft",
  (input: DraftNamed) => new WorkflowResponse(deleteDraftStep(input)),
)
