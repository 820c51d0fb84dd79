import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../domain/errors"
import { completeTerms } from "../../domain/program/complete-terms"
import type { ProgramTerms } from "../../domain/program/terms"
import type { ProgramWithTerms } from "./types"

type SqlValue = string | number | boolean | null

/** Columns of a program but for its status; dates as text, for a day has no zone. */
export const PROGRAM_COLUMNS = `
  p.id, p.handle, p.name, p.kind, p.scheme, p.is_default,
  to_char(p.starts_on, 'YYYY-MM-DD') AS starts_on, to_char(p.ends_on, 'YYYY-MM-DD') AS ends_on,
  p.audience, p.pilot_group_ids, p.sales_channel_ids, p.region_ids, p.created_at, p.updated_at`

/** True of a version `v` that somebody has withdrawn. */
export const IS_WITHDRAWN = `EXISTS (
  SELECT FROM loyalty_program_withdrawal w WHERE w.program_id = v.program_id AND w.version = v.version)`

/** The version of program `p` that is in force now. */
export const VERSION_IN_FORCE = `
  SELECT v.version, v.terms FROM loyalty_program_version v
   WHERE v.program_id = p.id AND v.in_force_from <= clock_timestamp() AND NOT ${IS_WITHDRAWN}
   ORDER BY v.in_force_from DESC, v.version DESC
   LIMIT 1`

/** A program beside the terms that are in force; complete it with WHERE. */
const SELECT_PROGRAMS = `
  SELECT ${PROGRAM_COLUMNS}, p.status, v.version, v.terms
    FROM loyalty_program_program p
    JOIN LATERAL (${VERSION_IN_FORCE}) v ON true`

/** Rows of one statement, in the transaction of `manager` when there is one. */
export function rowsOf<Row>(
  manager: SqlEntityManager,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  return manager.execute<Row[]>(sql, [...values])
}

/** A row whose instants are dates, whatever the driver makes of them. */
export function withDates<Row extends object>(row: Row, names: readonly (keyof Row)[]): Row {
  return { ...row, ...Object.fromEntries(names.map((name) => [name, new Date(row[name] as Date)])) }
}

/** A row whose terms have every setting, also those that came after it was written. */
export function withWholeTerms<Row extends { readonly terms: ProgramTerms }>(row: Row): Row {
  return { ...row, terms: completeTerms(row.terms) }
}

export async function programsWhere(
  manager: SqlEntityManager,
  condition: string,
  values: readonly SqlValue[] = [],
): Promise<ProgramWithTerms[]> {
  const rows = await rowsOf<ProgramWithTerms>(manager, `${SELECT_PROGRAMS} ${condition}`, values)
  return rows.map((row) => withWholeTerms(withDates(row, ["created_at", "updated_at"])))
}

/** @throws LoyaltyError `program_not_found` */
export async function programOfId(
  manager: SqlEntityManager,
  id: string,
): Promise<ProgramWithTerms> {
  const [program] = await programsWhere(manager, "WHERE p.id = ?", [id])
  if (!program) throw new LoyaltyError("program_not_found", `There is no program "${id}".`)
  return program
}
