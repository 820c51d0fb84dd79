import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { ProgramTerms } from "../../../domain/program/terms"
import { rowsOf } from "../program-sql"

export interface NewVersion {
  readonly program_id: string
  readonly terms: ProgramTerms
  readonly author_id: string | null
  readonly based_on: number | null
  readonly rolled_back_to?: number
  /** Absent: from now on. The database's clock says when that is, after the lock has been taken. */
  readonly in_force_from?: Date
}

/** @returns the number of the new version: the next one, without gaps */
export async function insertVersion(manager: SqlEntityManager, row: NewVersion): Promise<number> {
  const [inserted] = await rowsOf<{ version: number }>(
    manager,
    `INSERT INTO loyalty_program_version
       (program_id, version, terms, author_id, based_on, rolled_back_to, in_force_from)
     SELECT ?, coalesce(max(version), 0) + 1, ?::jsonb, ?, ?::integer, ?::integer,
            coalesce(?::timestamptz, clock_timestamp())
       FROM loyalty_program_version WHERE program_id = ?
     RETURNING version`,
    [
      row.program_id,
      JSON.stringify(row.terms),
      row.author_id,
      row.based_on,
      row.rolled_back_to ?? null,
      row.in_force_from?.toISOString() ?? null,
      row.program_id,
    ],
  )
  const { version } = inserted as { version: number }
  await rowsOf(
    manager,
    "UPDATE loyalty_program_program SET newest_version = ?, updated_at = now() WHERE id = ?",
    [version, row.program_id],
  )
  return version
}
