import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Instant } from "../../domain/ledger/account"
import { momentOf } from "../../domain/program/moment"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { programModule } from "../shop/modules"

/** Which terms of a program are tried: those of a version, of a draft, or those in force. */
export interface TermsAsked {
  readonly program_id: string
  /** Both null: the version that is in force at the moment. */
  readonly version: number | null
  readonly draft_id: string | null
  /** A day or a moment; null: now. */
  readonly at: string | null
}

/** A program as it would be if the terms asked for were in force. */
export interface SimulatedProgram {
  readonly program: ProgramWithTerms
  /** Null for a draft, which is no version yet. */
  readonly version: number | null
  readonly draft_id: string | null
  readonly at: Instant
}

/**
 * @throws LoyaltyError `program_not_found`, `program_version_not_found`, `program_draft_not_found`,
 *   `simulation_invalid`
 */
export async function simulatedProgram(
  container: MedusaContainer,
  { program_id, version, draft_id, at: text }: TermsAsked,
): Promise<SimulatedProgram> {
  const programs = programModule(container)
  const now = await programs.retrieveProgramWithTerms(program_id)
  const at = text === null ? Date.now() : momentOf(text, now.terms.time_zone)
  if (at === null) {
    throw new LoyaltyError(
      "simulation_invalid",
      'at: Write a day ("2026-12-24") or a moment with its offset ("2026-12-24T17:30:00+01:00").',
    )
  }
  if (draft_id !== null) {
    const { terms } = await programs.retrieveDraft(program_id, draft_id)
    return { program: { ...now, terms }, version: null, draft_id, at }
  }
  if (version !== null) {
    const { terms } = await programs.retrieveVersion(program_id, version)
    return { program: { ...now, version, terms }, version, draft_id, at }
  }
  const then = (await programs.readProgramsAt(at)).find(({ id }) => id === program_id) ?? now
  return { program: then, version: then.version, draft_id, at }
}
