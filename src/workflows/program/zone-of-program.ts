import type { MedusaContainer } from "@medusajs/framework/types"

import { programModule } from "../shop/modules"

/**
 * Whose days count where somebody asks for days: the program's, or where all are asked for the default one's.
 * @throws LoyaltyError `program_not_found`
 */
export async function zoneOfProgram(
  container: MedusaContainer,
  program_id: string | null,
): Promise<string> {
  const programs = programModule(container)
  if (program_id !== null) {
    return (await programs.retrieveProgramWithTerms(program_id)).terms.time_zone
  }
  const [[program]] = await programs.listProgramsWithTerms(
    { is_default: true },
    { limit: 1, offset: 0 },
  )
  return program?.terms.time_zone ?? "UTC"
}
