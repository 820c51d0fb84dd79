import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import { isRunning } from "../../../../domain/program/choose-program"
import type { MemberStandingView } from "../../../../modules/loyalty-member/reads/member-standing"
import type { ProgramWithTerms } from "../../../../modules/loyalty-program/types"
import { memberModule, programModule } from "../../../../workflows/shop/modules"

/**
 * The caller's own membership in the program named. Without a name it is his first: of a program that
 * runs before one that is paused or over, since balances stay and can be seen.
 * @throws LoyaltyError `program_not_found`, `member_not_found`
 */
export async function ownStanding(
  container: MedusaContainer,
  customer_id: string,
  program_handle: string | undefined,
): Promise<MemberStandingView> {
  const now = Date.now()
  const [programs, standings] = await Promise.all([
    programModule(container).readProgramsAt(now),
    memberModule(container).readStandings({ customer_id }),
  ])
  const named = programs.filter(({ handle }) => (program_handle ?? handle) === handle)
  const running = named.filter((program) => isRunning(program, now))
  const own = [...running, ...named]
    .map(({ id }) => standings.find(({ program_id }) => program_id === id))
    .find((standing) => standing !== undefined)
  if (own) return own
  if (!running.some(mayBeKnown)) {
    throw new LoyaltyError("program_not_found", "There is no such loyalty program.")
  }
  throw new LoyaltyError("member_not_found", "You have not joined the loyalty program yet.")
}

/** To whoever is not in it, a pilot does not exist. */
function mayBeKnown({ audience }: ProgramWithTerms): boolean {
  return audience !== "pilot"
}
