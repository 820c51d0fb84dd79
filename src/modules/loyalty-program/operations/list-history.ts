import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { programOfId, rowsOf, withDates } from "../program-sql"
import type { HistoryEntry, Page } from "../types"

const HAPPENED = `
  SELECT 'version' AS kind, v.version, v.author_id, v.created_at,
         jsonb_build_object('based_on', v.based_on, 'rolled_back_to', v.rolled_back_to,
           'in_force_from', v.in_force_from) AS details
    FROM loyalty_program_version v WHERE v.program_id = ?
  UNION ALL
  SELECT 'withdrawal', w.version, w.author_id, w.created_at, '{}'
    FROM loyalty_program_withdrawal w WHERE w.program_id = ?
  UNION ALL
  SELECT CASE WHEN c.before IS NULL THEN 'created' ELSE 'program' END, 0, c.author_id, c.created_at,
         CASE WHEN c.before IS NULL THEN '{}'
              ELSE jsonb_build_object('before', c.before, 'after', c.after) END
    FROM loyalty_program_change c WHERE c.program_id = ?`

type HistoryRow = HistoryEntry & { readonly version: number; readonly details: object }

/**
 * Everything that happened to a program, newest first: versions, withdrawals, and what changed beside
 * the terms.
 * @throws LoyaltyError `program_not_found`
 */
export async function listHistory(
  program_id: string,
  page: Page,
  manager: SqlEntityManager,
): Promise<[HistoryEntry[], number]> {
  await programOfId(manager, program_id)
  const whose = [program_id, program_id, program_id]
  const rows = await rowsOf<HistoryRow>(
    manager,
    `${HAPPENED} ORDER BY created_at DESC, kind DESC, version DESC LIMIT ? OFFSET ?`,
    [...whose, page.limit, page.offset],
  )
  const [total] = await rowsOf<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM (${HAPPENED}) h`,
    whose,
  )
  return [rows.map(fromRow), total?.count ?? 0]
}

function fromRow({ version, details, ...row }: HistoryRow): HistoryEntry {
  const entry = withDates(row, ["created_at"])
  switch (entry.kind) {
    case "version":
      return withDates({ ...entry, ...details, version }, ["in_force_from"])
    case "withdrawal":
      return { ...entry, version }
    case "created":
      return entry
    case "program":
      return { ...entry, ...details }
  }
}
