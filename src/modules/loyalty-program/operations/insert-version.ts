import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { ProgramTerms } from "../../../domain/program/terms"
import { rowsOf } from "../program-sql"

export interface NewVersion {
  readonly program_id: string
  readonly version: number
  readonly terms: ProgramTerms
  readonly author_id: string | null
}

export async function insertVersion(manager: SqlEntityManager, row: NewVersion): Promise<void> {
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_version (program_id, version, terms, author_id)
     VALUES (?, ?, ?::jsonb, ?)`,
    [row.program_id, row.version, JSON.stringify(row.terms), row.author_id],
  )
}
