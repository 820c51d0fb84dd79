import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../../domain/errors"
import type { StoredTerms } from "../../../domain/program/complete-terms"
import { completeTerms } from "../../../domain/program/complete-terms"
import type { ProgramTerms } from "../../../domain/program/terms"
import { rowsOf } from "../program-sql"

/** @throws LoyaltyError `program_not_found` when there is no such program or no such version of it. */
export async function retrieveTerms(
  program_id: string,
  version: number,
  manager: SqlEntityManager,
): Promise<ProgramTerms> {
  const [row] = await rowsOf<{ terms: StoredTerms }>(
    manager,
    "SELECT terms FROM loyalty_program_version WHERE program_id = ? AND version = ?",
    [program_id, version],
  )
  if (!row) {
    throw new LoyaltyError(
      "program_not_found",
      `There is no version ${version} of a program "${program_id}".`,
    )
  }
  return completeTerms(row.terms)
}
