import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { CardKindChanges } from "../../modules/loyalty-member/operations/update-card-kind"
import { memberModule } from "../shop/modules"

export interface UpdateCardKindWorkflowInput {
  readonly id: string
  readonly changes: CardKindChanges
}

const updateCardKindStep = createStep(
  "loyalty-update-card-kind",
  async (input: UpdateCardKindWorkflowInput, { container }) => {
    await memberModule(container).cards.updateCardKind(input)
    return new StepResponse(input.id)
  },
)

/** Refusals: `card_kind_not_found`, `card_kind_invalid`, `card_kind_in_use`, `card_ranges_overlap`. */
export const updateCardKindWorkflow = createWorkflow(
  "loyalty-update-card-kind",
  (input: UpdateCardKindWorkflowInput) => new WorkflowResponse(updateCardKindStep(input)),
)

const deleteCardKindStep = createStep(
  "loyalty-delete-card-kind",
  async (id: string, { container }) => {
    await memberModule(container).cards.deleteCardKind(id)
    return new StepResponse(id)
  },
)

/** Takes back a series without cards. Refusals: `card_kind_not_found`, `card_kind_in_use`. */
export const deleteCardKindWorkflow = createWorkflow(
  "loyalty-delete-card-kind",
  (id: string) => new WorkflowResponse(deleteCardKindStep(id)),
)
