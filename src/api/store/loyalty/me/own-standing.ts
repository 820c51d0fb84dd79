import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import type { MemberStandingView } from "../../../../modules/loyalty-member/reads/member-standing"
import { memberModule, programModule } from "../../../../workflows/shop/modules"

/**
 * The caller's own membership in the program named, else in the default one.
 * @throws LoyaltyError `program_not_found`, `member_not_found`
 */
export async function ownStanding(
  container: MedusaContainer,
  customer_id: string,
  program_handle: string | undefined,
): Promise<MemberStandingView> {
  const programs = programModule(container)
  const program =
    program_handle === undefined
      ? await programs.retrieveDefaultProgram()
      : (
          await programs.listProgramsWithTerms({ handle: program_handle }, { limit: 1, offset: 0 })
        )[0][0]
  if (!program) throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
  const [standing] = await memberModule(container).readStandings({
    customer_id,
    program_id: program.id,
  })
  if (!standing) {
    throw new LoyaltyError("member_not_found", "You have not joined the loyalty program yet.")
  }
  return standing
}
