import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { changedTerms } from "../../../domain/program/changed-terms"
import { choicesOfReach, choicesOfTerms } from "../../../domain/program/choices"
import { mergeTerms } from "../../../domain/program/merge-terms"
import type { ProgramReach } from "../../../domain/program/program-reach"
import { reachOf, REACHES_EVERYBODY } from "../../../domain/program/program-reach"
import type { ProgramTerms } from "../../../domain/program/terms"
import type {
  CreateProgramInput,
  PublishDraftInput,
  SaveDraftInput,
  UpdateProgramInput,
} from "../../../modules/loyalty-program/types"
import { programModule } from "../../shop/modules"
import { assertChoicesExist } from "../check-choices"

/** Whatever a new program names is there. */
export const checkNewProgramStep = createStep(
  "loyalty-check-new-program",
  async (input: CreateProgramInput, { container }) => {
    const reach = { ...REACHES_EVERYBODY, ...namedReach(input) }
    await assertChoicesExist(container, [
      ...choicesOfReach(null, reach),
      ...choicesOfTerms(null, input.terms),
    ])
    return new StepResponse(undefined)
  },
)

/** Whatever a change names for the first time is there, and all that the rules name which it changes. */
export const checkChangeStep = createStep(
  "loyalty-check-program-change",
  async (input: UpdateProgramInput, { container }) => {
    const before = await programModule(container).retrieveProgramWithTerms(input.id)
    await assertChoicesExist(container, [
      ...choicesOfReach(reachOf(before), { ...reachOf(before), ...namedReach(input) }),
      ...choicesOfTerms(before.terms, changedTerms(before.terms, input)),
    ])
    return new StepResponse(undefined)
  },
)

/** The same of a draft: its author should hear of it while he writes, and not when it is published. */
export const checkDraftStep = createStep(
  "loyalty-check-draft",
  async (input: SaveDraftInput & { readonly draft_id?: string }, { container }) => {
    const programs = programModule(container)
    const before: ProgramTerms =
      input.draft_id === undefined
        ? (await programs.retrieveProgramWithTerms(input.program_id)).terms
        : (await programs.retrieveDraft(input.program_id, input.draft_id)).terms
    await assertChoicesExist(container, choicesOfTerms(before, mergeTerms(before, input.terms)))
    return new StepResponse(undefined)
  },
)

/** A draft may have waited long: what has gone from the shop meanwhile is told before it is promised. */
export const checkPublishedStep = createStep(
  "loyalty-check-published-draft",
  async ({ program_id, draft_id }: PublishDraftInput, { container }) => {
    const programs = programModule(container)
    const { terms: before } = await programs.retrieveProgramWithTerms(program_id)
    const { terms } = await programs.retrieveDraft(program_id, draft_id)
    await assertChoicesExist(container, choicesOfTerms(before, terms))
    return new StepResponse(undefined)
  },
)

function namedReach(input: Partial<ProgramReach>): Partial<ProgramReach> {
  const named = Object.entries(input).filter(
    ([field, value]) => field in REACHES_EVERYBODY && value !== undefined,
  )
  return Object.fromEntries(named)
}
