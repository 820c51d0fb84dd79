import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { StoredTerms } from "../../../domain/program/complete-terms"
import { completeTerms } from "../../../domain/program/complete-terms"
import { programOfId, rowsOf } from "../program-sql"
import type { Page, ProgramVersion } from "../types"

/**
 * The history of a program, newest version first.
 * @throws LoyaltyError `program_not_found`
 */
export async function listVersions(
  program_id: string,
  page: Page,
  manager: SqlEntityManager,
): Promise<[ProgramVersion[], number]> {
  // Versions have no gaps, so the newest number is how many there are.
  const { version: count } = await programOfId(manager, program_id)
  const rows = await rowsOf<Omit<ProgramVersion, "terms"> & { readonly terms: StoredTerms }>(
    manager,
    `SELECT version, terms, author_id, created_at
       FROM loyalty_program_version
      WHERE program_id = ?
      ORDER BY version DESC
      LIMIT ? OFFSET ?`,
    [program_id, page.limit, page.offset],
  )
  return [
    rows.map((row) => ({
      ...row,
      terms: completeTerms(row.terms),
      created_at: new Date(row.created_at),
    })),
    count,
  ]
}
