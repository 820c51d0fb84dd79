import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../../domain/errors"
import { mergeTerms } from "../../../domain/program/merge-terms"
import { lockPrograms } from "../lock-programs"
import { programOfId, rowsOf, withDates, withWholeTerms } from "../program-sql"
import type { Page, ProgramDraft, SaveDraftInput } from "../types"
import { assertUsableTerms } from "./assert-usable-terms"
import { assertSameCurrency } from "./put-in-force"

const COLUMNS = "id, program_id, based_on, terms, author_id, created_at, updated_at"

/**
 * A draft of the terms in force with what the patch changes in them.
 * @throws LoyaltyError `program_not_found`, `program_terms_invalid`, `busy_try_again`
 */
export async function createDraft(
  { program_id, terms: patch, author_id }: SaveDraftInput,
  manager: SqlEntityManager,
): Promise<ProgramDraft> {
  await lockPrograms(manager)
  const program = await programOfId(manager, program_id)
  const terms = mergeTerms(program.terms, patch)
  assertSameCurrency(program.terms, terms)
  assertUsableTerms(program, terms)
  const rows = await rowsOf<ProgramDraft>(
    manager,
    `INSERT INTO loyalty_program_draft (id, program_id, based_on, terms, author_id)
     VALUES (?, ?, ?, ?::jsonb, ?) RETURNING ${COLUMNS}`,
    [
      generateEntityId(undefined, "lpdraft"),
      program_id,
      program.version,
      JSON.stringify(terms),
      author_id,
    ],
  )
  return fromRow(rows[0] as ProgramDraft)
}

/** @throws LoyaltyError `program_draft_not_found`, `program_terms_invalid`, `busy_try_again` */
export async function changeDraft(
  { draft_id, ...input }: SaveDraftInput & { readonly draft_id: string },
  manager: SqlEntityManager,
): Promise<ProgramDraft> {
  await lockPrograms(manager)
  const program = await programOfId(manager, input.program_id)
  const draft = await retrieveDraft(input.program_id, draft_id, manager)
  const terms = mergeTerms(draft.terms, input.terms)
  assertSameCurrency(program.terms, terms)
  assertUsableTerms(program, terms)
  const rows = await rowsOf<ProgramDraft>(
    manager,
    `UPDATE loyalty_program_draft
        SET terms = ?::jsonb, author_id = ?, updated_at = clock_timestamp()
      WHERE id = ? RETURNING ${COLUMNS}`,
    [JSON.stringify(terms), input.author_id, draft_id],
  )
  return fromRow(rows[0] as ProgramDraft)
}

/** @throws LoyaltyError `program_draft_not_found` */
export async function retrieveDraft(
  program_id: string,
  draft_id: string,
  manager: SqlEntityManager,
): Promise<ProgramDraft> {
  const [row] = await rowsOf<ProgramDraft>(
    manager,
    `SELECT ${COLUMNS} FROM loyalty_program_draft WHERE id = ? AND program_id = ?`,
    [draft_id, program_id],
  )
  if (!row) {
    throw new LoyaltyError("program_draft_not_found", `This program has no draft "${draft_id}".`)
  }
  return fromRow(row)
}

/**
 * The drafts of a program, the latest first.
 * @throws LoyaltyError `program_not_found`
 */
export async function listDrafts(
  program_id: string,
  page: Page,
  manager: SqlEntityManager,
): Promise<[ProgramDraft[], number]> {
  await programOfId(manager, program_id)
  const rows = await rowsOf<ProgramDraft>(
    manager,
    `SELECT ${COLUMNS} FROM loyalty_program_draft WHERE program_id = ?
      ORDER BY created_at DESC, id LIMIT ? OFFSET ?`,
    [program_id, page.limit, page.offset],
  )
  const [total] = await rowsOf<{ count: number }>(
    manager,
    "SELECT count(*)::int AS count FROM loyalty_program_draft WHERE program_id = ?",
    [program_id],
  )
  return [rows.map(fromRow), total?.count ?? 0]
}

/** @throws LoyaltyError `program_draft_not_found` */
export async function deleteDraft(
  program_id: string,
  draft_id: string,
  manager: SqlEntityManager,
): Promise<void> {
  await retrieveDraft(program_id, draft_id, manager)
  await rowsOf(manager, "DELETE FROM loyalty_program_draft WHERE id = ?", [draft_id])
}

function fromRow(row: ProgramDraft): ProgramDraft {
  return withWholeTerms(withDates(row, ["created_at", "updated_at"]))
}
