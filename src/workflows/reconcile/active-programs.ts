import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"

const PROGRAMS_MAX = 100

/** The programs that jobs look after; at most a hundred. */
export async function activePrograms(
  container: MedusaContainer,
): Promise<readonly ProgramWithTerms[]> {
  const [programs] = await programModule(container).listProgramsWithTerms(
    { status: "active" },
    { limit: PROGRAMS_MAX, offset: 0 },
  )
  return programs
}
