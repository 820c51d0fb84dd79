import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule } from "../shop/modules"
import { activePrograms } from "./active-programs"

const BATCH = 200

/**
 * Birthday bonuses of every active program, for whoever has his birthday near and none yet this year. It may be
 * run as often as anybody likes; what it missed for some days it makes good within the days of the grant.
 * @returns how many members got some
 */
export async function grantBirthdays(
  container: MedusaContainer,
  now: number = Date.now(),
): Promise<number> {
  const programs = await activePrograms(container)
  let granted = 0
  for (const program of programs) {
    if (program.terms.grants.birthday !== null) granted += await grantIn(container, program, now)
  }
  return granted
}

async function grantIn(
  container: MedusaContainer,
  { id, version, terms }: ProgramWithTerms,
  now: number,
): Promise<number> {
  let granted = 0
  for (let after: string | null = null; ;) {
    const batch = await memberModule(container).grantBirthdays({
      program_id: id,
      program_version: version,
      terms,
      after,
      limit: BATCH,
      now,
    })
    granted += batch.granted
    if (batch.last_member_id === null) return granted
    after = batch.last_member_id
  }
}
