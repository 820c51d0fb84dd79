import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../../domain/errors"
import { lockPrograms } from "../lock-programs"
import { programOfId, rowsOf } from "../program-sql"
import type { ProgramWithTerms, VersionInput } from "../types"
import { retrieveVersion } from "./list-versions"
import { putInForce } from "./put-in-force"

/**
 * Puts the terms of an earlier version in force again, as a new version: what happened in between stays
 * on record.
 * @throws LoyaltyError `program_not_found`, `program_version_not_found`, `program_terms_invalid`,
 *   `busy_try_again`
 */
export async function rollBack(
  { program_id, version, author_id }: VersionInput,
  manager: SqlEntityManager,
): Promise<ProgramWithTerms> {
  await lockPrograms(manager)
  const program = await programOfId(manager, program_id)
  const { terms } = await retrieveVersion(program_id, version, manager)
  await putInForce(manager, program, { terms, author_id, rolled_back_to: version })
  return programOfId(manager, program_id)
}

/**
 * Takes back a version that has not come into force; it stays on record.
 * @throws LoyaltyError `program_not_found`, `program_version_not_found`, `program_version_not_scheduled`,
 *   `busy_try_again`
 */
export async function withdrawVersion(
  { program_id, version, author_id }: VersionInput,
  manager: SqlEntityManager,
): Promise<ProgramWithTerms> {
  await lockPrograms(manager)
  const { state } = await retrieveVersion(program_id, version, manager)
  if (state !== "scheduled") {
    throw new LoyaltyError(
      "program_version_not_scheduled",
      state === "withdrawn"
        ? `Version ${version} has been withdrawn already.`
        : `Version ${version} has come into force; roll back to an earlier one instead.`,
    )
  }
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_withdrawal (program_id, version, author_id) VALUES (?, ?, ?)`,
    [program_id, version, author_id],
  )
  return programOfId(manager, program_id)
}
