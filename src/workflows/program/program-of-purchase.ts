import type { MedusaContainer } from "@medusajs/framework/types"

import type { Purchase } from "../../domain/program/choose-program"
import { chooseProgram } from "../../domain/program/choose-program"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"

/** A program as it stood at a purchase, and the buyer's standing in it. */
export interface ProgramOfPurchase {
  readonly program: ProgramWithTerms | null
  readonly member: MemberStandingView | null
}

/**
 * The program in which a purchase counts, by how the programs stood at its moment.
 * @param standings the buyer's memberships; an invitation that nobody has taken up is none
 */
export async function programOfPurchase(
  container: MedusaContainer,
  purchase: Purchase,
  standings: readonly MemberStandingView[],
): Promise<ProgramOfPurchase> {
  const programs = await programModule(container).readProgramsAt(purchase.at)
  const member_of = standings
    .filter(({ status }) => status === "active" || status === "suspended")
    .map(({ program_id }) => program_id)
  const program = chooseProgram(programs, purchase, member_of)
  const member = standings.find(({ program_id }) => program_id === program?.id) ?? null
  return { program, member }
}
