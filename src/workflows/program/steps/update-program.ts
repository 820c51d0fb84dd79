import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { reachOf } from "../../../domain/program/program-reach"
import type { TermsPatch } from "../../../domain/program/merge-terms"
import type { ProgramTerms } from "../../../domain/program/terms"
import { LOYALTY_PROGRAM_MODULE } from "../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../modules/loyalty-program/service"
import type { UpdateProgramInput } from "../../../modules/loyalty-program/types"
import { currentDefaultId } from "./current-default-id"

/** Changes a program. Undone, the former terms become the newest version; none is taken off the record. */
export const updateProgramStep = createStep(
  "update-loyalty-program-step",
  async (input: UpdateProgramInput, { container }) => {
    const programs = container.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
    const former_default_id = await currentDefaultId(programs)
    const before = await programs.retrieveProgramWithTerms(input.id)
    const program = await programs.updateProgram(input)
    return new StepResponse(program, { before, former_default_id, terms: program.terms })
  },
  async (changed, { container }) => {
    if (!changed) return
    const { before, former_default_id } = changed
    const programs = container.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
    await programs.updateProgram({
      id: before.id,
      ...reachOf(before),
      name: before.name,
      scheme: before.scheme,
      status: before.status,
      is_default: before.is_default,
      restores: true,
      terms: patchBackTo(before.terms, changed.terms),
    })
    if (former_default_id !== null && former_default_id !== before.id) {
      await programs.updateProgram({ id: former_default_id, is_default: true })
    }
  },
)

function patchBackTo(before: ProgramTerms, after: ProgramTerms): TermsPatch {
  const added = Object.keys(after.bonus_values).map((code) => [code, null] as const)
  return { ...before, bonus_values: { ...Object.fromEntries(added), ...before.bonus_values } }
}
