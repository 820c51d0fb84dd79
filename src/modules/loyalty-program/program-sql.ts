import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../domain/errors"
import type { StoredTerms } from "../../domain/program/complete-terms"
import { completeTerms } from "../../domain/program/complete-terms"
import type { ProgramKind, ProgramScheme } from "../../domain/program/program-kind"
import type { ProgramStatus, ProgramWithTerms } from "./types"

type SqlValue = string | number | boolean | null

interface ProgramRow {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly kind: ProgramKind
  readonly scheme: ProgramScheme
  readonly status: ProgramStatus
  readonly is_default: boolean
  readonly version: number
  readonly terms: StoredTerms
  readonly created_at: Date | string
  readonly updated_at: Date | string
}

/** A program beside the terms of its current version; complete it with WHERE. */
export const SELECT_PROGRAMS = `
  SELECT p.id, p.handle, p.name, p.kind, p.scheme, p.status, p.is_default,
         p.current_version AS version, v.terms, p.created_at, p.updated_at
    FROM loyalty_program_program p
    JOIN loyalty_program_version v ON v.program_id = p.id AND v.version = p.current_version`

/** Rows of one statement, in the transaction of `manager` when there is one. */
export function rowsOf<Row>(
  manager: SqlEntityManager,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<Row[]> {
  return manager.execute<Row[]>(sql, [...values])
}

export async function programsWhere(
  manager: SqlEntityManager,
  condition: string,
  values: readonly SqlValue[] = [],
): Promise<ProgramWithTerms[]> {
  const rows = await rowsOf<ProgramRow>(manager, `${SELECT_PROGRAMS} ${condition}`, values)
  return rows.map((row) => ({
    ...row,
    terms: completeTerms(row.terms),
    created_at: new Date(row.created_at),
    updated_at: new Date(row.updated_at),
  }))
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
