import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { CardKind } from "../../domain/cards/card-kind"
import { LoyaltyError } from "../../domain/errors"
import { memberModule, programModule } from "../shop/modules"

export interface CreateCardKindWorkflowInput {
  readonly kind: Omit<CardKind, "id" | "program_id">
  /** Absent: the default program. */
  readonly program_id?: string | undefined
  readonly created_by: string | null
}

const createCardKindStep = createStep(
  "loyalty-create-card-kind",
  async ({ kind, program_id, created_by }: CreateCardKindWorkflowInput, { container }) => {
    const programs = programModule(container)
    const program =
      program_id === undefined
        ? await programs.retrieveDefaultProgram()
        : await programs.retrieveProgramWithTerms(program_id)
    if (!program) {
      throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
    }
    const { cards } = memberModule(container)
    const id = generateEntityId(undefined, "lckind")
    await cards.createCardKind({ ...kind, id, program_id: program.id, created_by })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await memberModule(container).cards.deleteCardKind(id)
  },
)

/** A new series of cards → its id. Refusals: `program_not_found`, `card_kind_invalid`, `card_ranges_overlap`. */
export const createCardKindWorkflow = createWorkflow(
  "loyalty-create-card-kind",
  (input: CreateCardKindWorkflowInput) => new WorkflowResponse(createCardKindStep(input)),
)
