import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { memberModule } from "../shop/modules"

export interface CreateCardBatchWorkflowInput {
  readonly kind_id: string
  readonly count: number
  readonly unguessable: boolean
  /** Absent: every call is a batch of its own. */
  readonly idempotency_key?: string | undefined
  readonly created_by: string | null
}

/** Nothing to compensate: a batch that could not be filled is resumed, and its cards are good. */
const createCardBatchStep = createStep(
  "loyalty-create-card-batch",
  async (input: CreateCardBatchWorkflowInput, { container }) => {
    const batch_id = generateEntityId(undefined, "lcbatch")
    const known_id = await memberModule(container).cards.createCardBatch({
      ...input,
      batch_id,
      idempotency_key: input.idempotency_key ?? batch_id,
    })
    return new StepResponse(known_id)
  },
)

const fillCardBatchStep = createStep(
  "loyalty-fill-card-batch",
  async (batch_id: string, { container }) => {
    await memberModule(container).cards.fillCardBatch(batch_id)
    return new StepResponse(batch_id)
  },
)

/**
 * Makes blanks → the batch's id. The same key again completes the batch where it was broken off.
 * Refusals: `card_kind_not_found`, `card_range_exhausted`, `idempotency_conflict`.
 */
export const createCardBatchWorkflow = createWorkflow(
  "loyalty-create-card-batch",
  (input: CreateCardBatchWorkflowInput) =>
    new WorkflowResponse(fillCardBatchStep(createCardBatchStep(input))),
)

/** Completes a batch that was broken off; one that is complete stays as it is. Refusal: `card_range_exhausted`. */
export const resumeCardBatchWorkflow = createWorkflow(
  "loyalty-resume-card-batch",
  (batch_id: string) => new WorkflowResponse(fillCardBatchStep(batch_id)),
)
