import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../../domain/errors"
import { termsChanges } from "../../../domain/program/changes/terms-changes"
import type { ProgramScheme } from "../../../domain/program/program-kind"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { ProgramWithTerms } from "../types"
import { assertUsableTerms } from "./assert-usable-terms"
import { insertVersion } from "./insert-version"

export interface NewTerms {
  readonly terms: ProgramTerms
  /** Absent: the program's. */
  readonly scheme?: ProgramScheme
  readonly author_id: string | null
  readonly based_on?: number
  readonly rolled_back_to?: number
  /** Absent: at once. */
  readonly in_force_from?: Date
}

/**
 * Makes the terms the next version of a program, at once or from a moment to come. Terms that say the
 * same as those in force make none at once. The caller holds the lock of the programs.
 * @throws LoyaltyError `program_terms_invalid`
 */
export async function putInForce(
  manager: SqlEntityManager,
  program: ProgramWithTerms,
  { scheme = program.scheme, ...wanted }: NewTerms,
): Promise<number> {
  const terms = withoutAbsentFields(wanted.terms)
  const is_same = termsChanges(program.terms, terms).length === 0
  const is_nothing_new = is_same && wanted.in_force_from === undefined
  if (is_nothing_new && scheme === program.scheme) return program.version

  assertSameCurrency(program.terms, terms)
  assertUsableTerms({ kind: program.kind, scheme }, terms)
  if (is_nothing_new) return program.version
  return insertVersion(manager, {
    based_on: program.version,
    ...wanted,
    program_id: program.id,
    terms,
  })
}

/** What members have spent so far is counted in the program's currency: in another it would be a wrong sum. */
export function assertSameCurrency(before: ProgramTerms, after: ProgramTerms): void {
  if (before.currency_code === after.currency_code) return
  const currency = before.currency_code.toUpperCase()
  throw new LoyaltyError(
    "program_terms_invalid",
    `currency_code: Keep ${currency}, in which the members' spend is counted; make a new program for another currency.`,
  )
}

function withoutAbsentFields(terms: ProgramTerms): ProgramTerms {
  return JSON.parse(JSON.stringify(terms)) as ProgramTerms
}
