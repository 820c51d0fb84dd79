import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../../domain/errors"
import { lockPrograms } from "../lock-programs"
import { programOfId, rowsOf } from "../program-sql"
import type { CreateProgramInput, ProgramWithTerms } from "../types"
import { assertUsableTerms } from "./assert-usable-terms"
import { insertVersion } from "./insert-version"

/**
 * A new program with its first version. The first program of a shop becomes the default.
 *
 * @throws LoyaltyError `program_terms_invalid`, `program_handle_taken`, `busy_try_again`
 */
export async function createProgram(
  input: CreateProgramInput,
  manager: SqlEntityManager,
): Promise<ProgramWithTerms> {
  const { kind = "bonus", scheme = "cumulative" } = input
  assertUsableTerms({ kind, scheme }, input.terms)
  await lockPrograms(manager)
  const known = await rowsOf<{ handle: string }>(
    manager,
    "SELECT handle FROM loyalty_program_program",
  )
  if (known.some(({ handle }) => handle === input.handle)) {
    throw new LoyaltyError(
      "program_handle_taken",
      `Another program already has the handle "${input.handle}".`,
    )
  }

  const is_default = known.length === 0 || input.is_default === true
  if (is_default) {
    await rowsOf(
      manager,
      "UPDATE loyalty_program_program SET is_default = false, updated_at = now() WHERE is_default",
    )
  }
  const id = generateEntityId(undefined, "lprog")
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_program
       (id, handle, name, kind, scheme, status, is_default, current_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
    [id, input.handle, input.name, kind, scheme, input.status ?? "active", is_default],
  )
  await insertVersion(manager, {
    program_id: id,
    version: 1,
    terms: input.terms,
    author_id: input.author_id ?? null,
  })
  return programOfId(manager, id)
}
