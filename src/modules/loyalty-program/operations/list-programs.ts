import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { programsWhere, rowsOf } from "../program-sql"
import type { Page, ProgramFilter, ProgramWithTerms } from "../types"

/** Programs of a filter, the default first, then the older one. */
export async function listPrograms(
  filter: ProgramFilter,
  page: Page,
  manager: SqlEntityManager,
): Promise<[ProgramWithTerms[], number]> {
  const wanted = Object.entries({
    status: filter.status,
    kind: filter.kind,
    handle: filter.handle,
    is_default: filter.is_default,
  }).filter((entry): entry is [string, string | boolean] => entry[1] !== undefined)
  const conditions = wanted.map(([column]) => `p.${column} = ?`)
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""
  const values = wanted.map(([, value]) => value)

  const programs = await programsWhere(
    manager,
    `${where} ORDER BY p.is_default DESC, p.created_at, p.id LIMIT ? OFFSET ?`,
    [...values, page.limit, page.offset],
  )
  const [total] = await rowsOf<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM loyalty_program_program p ${where}`,
    values,
  )
  return [programs, total?.count ?? 0]
}
