import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { ChangeCardStateInput } from "../../modules/loyalty-member/operations/change-card-state"
import { memberModule } from "../shop/modules"

const changeCardStateStep = createStep(
  "loyalty-change-card-state",
  async (input: ChangeCardStateInput, { container }) =>
    new StepResponse(await memberModule(container).cards.changeCardState(input)),
)

/** Blocks, unblocks or voids a card, or sets down that it was lost. Refusals: `card_not_found`, `card_state_refuses`. */
export const changeCardStateWorkflow = createWorkflow(
  "loyalty-change-card-state",
  (input: ChangeCardStateInput) => new WorkflowResponse(changeCardStateStep(input)),
)
