import type LoyaltyProgramService from "../../../modules/loyalty-program/service"

/** The program that is the default now, whatever its status; what an undone change gives it back to. */
export async function currentDefaultId(programs: LoyaltyProgramService): Promise<string | null> {
  const [[program]] = await programs.listProgramsWithTerms(
    { is_default: true },
    { limit: 1, offset: 0 },
  )
  return program?.id ?? null
}
