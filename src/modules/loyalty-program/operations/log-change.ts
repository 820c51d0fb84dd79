import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { ProgramFields } from "../../../domain/program/changes/program-changes"
import { rowsOf } from "../program-sql"

export interface NewChange {
  readonly program_id: string
  /** Only the fields that changed; null: the program was created. */
  readonly before: Partial<ProgramFields> | null
  readonly after: Partial<ProgramFields>
  readonly author_id: string | null
}

export async function logChange(manager: SqlEntityManager, change: NewChange): Promise<void> {
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_change (program_id, before, after, author_id)
     VALUES (?, ?::jsonb, ?::jsonb, ?)`,
    [
      change.program_id,
      change.before && JSON.stringify(change.before),
      JSON.stringify(change.after),
      change.author_id,
    ],
  )
}

/** Takes the default from whichever program has it, on the record. */
export async function dropDefault(
  manager: SqlEntityManager,
  author_id: string | null,
): Promise<void> {
  const former = await rowsOf<{ id: string }>(
    manager,
    `UPDATE loyalty_program_program SET is_default = false, updated_at = now()
      WHERE is_default RETURNING id`,
  )
  for (const { id } of former) {
    await logChange(manager, {
      program_id: id,
      before: { is_default: true },
      after: { is_default: false },
      author_id,
    })
  }
}
