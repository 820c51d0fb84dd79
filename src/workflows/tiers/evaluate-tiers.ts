import type { MedusaContainer } from "@medusajs/framework/types"

import { scheduleSince } from "../../domain/tiers/schedule-since"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../shop/modules"
import { tryToKeepTierGroups } from "./keep-tier-groups"

const BATCH = 200
const PROGRAMS = 100
const VERSIONS = 100

/**
 * Takes and gives the tiers that members have by now, program after program and batch after batch, until
 * nobody is left whose period has ended unseen. On several nodes each takes other members.
 * Then the customer groups of each are mended, whatever somebody has done to them by hand.
 * @returns how many members have another tier
 */
export async function evaluateTiers(container: MedusaContainer, now?: number): Promise<number> {
  const [programs] = await programModule(container).listProgramsWithTerms(
    {},
    { limit: PROGRAMS, offset: 0 },
  )
  let changed = 0
  for (const program of programs) {
    if (program.status === "active" || program.status === "paused") {
      changed += await evaluateProgram(container, program, now)
    }
    await tryToKeepTierGroups(container, program.id)
  }
  return changed
}

async function evaluateProgram(
  container: MedusaContainer,
  { id, version, terms }: ProgramWithTerms,
  now: number | undefined,
): Promise<number> {
  const [versions] = await programModule(container).listVersions(id, { limit: VERSIONS, offset: 0 })
  const dated = versions
    .filter(({ state }) => state === "in_force" || state === "past")
    .map((one) => ({ terms: one.terms, in_force_from: one.in_force_from.getTime() }))
    .sort((a, b) => b.in_force_from - a.in_force_from)
  const input = {
    program_id: id,
    program_version: version,
    terms,
    schedule_since: scheduleSince(dated),
    limit: BATCH,
    ...(now !== undefined && { now }),
  }
  let changed = 0
  for (;;) {
    const batch = await memberModule(container).evaluateTiers(input)
    changed += batch.changed
    if (batch.members === 0) return changed
  }
}
