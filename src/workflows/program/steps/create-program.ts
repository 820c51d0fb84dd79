import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LOYALTY_PROGRAM_MODULE } from "../../../modules/loyalty-program"
import type LoyaltyProgramService from "../../../modules/loyalty-program/service"
import type { CreateProgramInput } from "../../../modules/loyalty-program/types"
import { currentDefaultId } from "./current-default-id"

/**
 * Creates a program. Undone, the program is ended and the former default is restored: its first
 * version is on record and cannot be taken off it, so neither can the program.
 */
export const createProgramStep = createStep(
  "create-loyalty-program-step",
  async (input: CreateProgramInput, { container }) => {
    const programs = container.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
    const former_default_id = await currentDefaultId(programs)
    const program = await programs.createProgram(input)
    return new StepResponse(program, { id: program.id, former_default_id })
  },
  async (created, { container }) => {
    if (!created) return
    const programs = container.resolve<LoyaltyProgramService>(LOYALTY_PROGRAM_MODULE)
    await programs.updateProgram({
      id: created.id,
      status: "ended",
      is_default: false,
      restores: true,
    })
    if (created.former_default_id !== null) {
      await programs.updateProgram({ id: created.former_default_id, is_default: true })
    }
  },
)
