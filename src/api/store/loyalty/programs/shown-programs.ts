import type { MedusaContainer } from "@medusajs/framework/types"

import { isRunning } from "../../../../domain/program/choose-program"
import type { ProgramWithTerms } from "../../../../modules/loyalty-program/types"
import { programModule } from "../../../../workflows/shop/modules"

/** The programs that anybody may see: those that run now, but for pilots. The default first. */
export async function shownPrograms(container: MedusaContainer): Promise<ProgramWithTerms[]> {
  const now = Date.now()
  const programs = await programModule(container).readProgramsAt(now)
  return programs.filter((program) => isRunning(program, now) && program.audience !== "pilot")
}
