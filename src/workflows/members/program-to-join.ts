import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { dayWithin } from "../../domain/program/program-reach"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule, programModule } from "../shop/modules"

/** How a program is named: by id, by handle, or not at all, which means the default one. */
export interface ProgramNamed {
  readonly program_id?: string | undefined
  readonly program_handle?: string | undefined
}

/**
 * The program to join, which must be running.
 * @throws LoyaltyError `program_not_found`, `program_not_active`
 */
export async function programToJoin(
  container: MedusaContainer,
  named: ProgramNamed,
): Promise<ProgramWithTerms> {
  const now = Date.now()
  const programs = await programModule(container).readProgramsAt(now)
  const program = programs.find((candidate) => isNamed(candidate, named))
  if (!program) throw noSuchProgram()
  if (program.status !== "active") {
    throw new LoyaltyError("program_not_active", `The program is ${program.status}.`)
  }
  switch (dayWithin(program, program.terms.time_zone, now)) {
    case "before":
      throw new LoyaltyError("program_not_active", `The program begins on ${program.starts_on}.`)
    case "after":
      throw new LoyaltyError("program_not_active", `The program ended on ${program.ends_on}.`)
    case "within":
      return program
  }
}

function isNamed(program: ProgramWithTerms, { program_id, program_handle }: ProgramNamed): boolean {
  if (program_id !== undefined) return program.id === program_id
  if (program_handle !== undefined) return program.handle === program_handle
  return program.is_default
}

/**
 * Whether a customer may join by himself: to whoever is not in a pilot, the pilot does not exist. Whom
 * staff have invited, or who is a member already, may always come.
 * @returns what the joining needs of a code; undefined: nothing
 * @throws LoyaltyError `program_not_found`
 */
export async function admissionOf(
  container: MedusaContainer,
  program: ProgramWithTerms,
  customer_id: string,
  code: string | null,
): Promise<{ readonly code: string | null } | undefined> {
  switch (program.audience) {
    case "open":
      return undefined
    case "invitation":
      return { code }
    case "pilot":
      if (await isInPilot(container, program, customer_id)) return undefined
      throw noSuchProgram()
  }
}

async function isInPilot(
  container: MedusaContainer,
  { id: program_id, pilot_group_ids }: ProgramWithTerms,
  customer_id: string,
): Promise<boolean> {
  const [known] = await memberModule(container).readStandings({ customer_id, program_id })
  if (known) return true
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ customers: { id: customer_id } }, { select: ["id"] })
  return groups.some(({ id }) => pilot_group_ids.includes(id))
}

function noSuchProgram(): LoyaltyError {
  return new LoyaltyError("program_not_found", "There is no such loyalty program.")
}
