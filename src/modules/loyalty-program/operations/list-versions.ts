import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../../domain/errors"
import {
  IS_WITHDRAWN,
  programOfId,
  rowsOf,
  VERSION_IN_FORCE,
  withDates,
  withWholeTerms,
} from "../program-sql"
import type { Page, ProgramVersion } from "../types"

const SELECT_VERSIONS = `
  SELECT v.version, v.terms, v.author_id, v.created_at, v.in_force_from, v.based_on, v.rolled_back_to,
         CASE WHEN ${IS_WITHDRAWN} THEN 'withdrawn'
              WHEN v.in_force_from > clock_timestamp() THEN 'scheduled'
              WHEN v.version = f.version THEN 'in_force'
              ELSE 'past' END AS state
    FROM loyalty_program_version v
    JOIN loyalty_program_program p ON p.id = v.program_id
    JOIN LATERAL (${VERSION_IN_FORCE}) f ON true
   WHERE v.program_id = ?`

/**
 * The versions of a program, newest first.
 * @throws LoyaltyError `program_not_found`
 */
export async function listVersions(
  program_id: string,
  page: Page,
  manager: SqlEntityManager,
): Promise<[ProgramVersion[], number]> {
  await programOfId(manager, program_id)
  const rows = await rowsOf<ProgramVersion>(
    manager,
    `${SELECT_VERSIONS} ORDER BY v.version DESC LIMIT ? OFFSET ?`,
    [program_id, page.limit, page.offset],
  )
  const [total] = await rowsOf<{ count: number }>(
    manager,
    "SELECT count(*)::int AS count FROM loyalty_program_version WHERE program_id = ?",
    [program_id],
  )
  return [rows.map(fromRow), total?.count ?? 0]
}

/** @throws LoyaltyError `program_not_found`, `program_version_not_found` */
export async function retrieveVersion(
  program_id: string,
  version: number,
  manager: SqlEntityManager,
): Promise<ProgramVersion> {
  await programOfId(manager, program_id)
  const [row] = await rowsOf<ProgramVersion>(manager, `${SELECT_VERSIONS} AND v.version = ?`, [
    program_id,
    version,
  ])
  if (!row) {
    throw new LoyaltyError("program_version_not_found", `This program has no version ${version}.`)
  }
  return fromRow(row)
}

function fromRow(row: ProgramVersion): ProgramVersion {
  return withWholeTerms(withDates(row, ["created_at", "in_force_from"]))
}
