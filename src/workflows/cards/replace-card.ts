import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import type { ReplaceCardInput } from "../../modules/loyalty-member/operations/replace-card"
import { memberModule, programModule } from "../shop/modules"

export type ReplaceCardWorkflowInput = Omit<ReplaceCardInput, "new_card_id" | "time_zone">

const replaceCardStep = createStep(
  "loyalty-replace-card",
  async (input: ReplaceCardWorkflowInput, { container }) => {
    const { cards } = memberModule(container)
    const card = await cards.readCard(input.card_id)
    if (!card) throw new LoyaltyError("card_not_found", "There is no such card.")
    const { terms } = await programModule(container).retrieveProgramWithTerms(card.program_id)
    const result = await cards.replaceCard({
      ...input,
      new_card_id: generateEntityId(undefined, "lcard"),
      time_zone: terms.time_zone,
    })
    return new StepResponse(result)
  },
)

/**
 * Puts another card in the place of one; balance and history stay with the member.
 * Refusals: `card_not_found`, `card_state_refuses`, and whatever the issue of the new card refuses.
 */
export const replaceCardWorkflow = createWorkflow(
  "loyalty-replace-card",
  (input: ReplaceCardWorkflowInput) => new WorkflowResponse(replaceCardStep(input)),
)
