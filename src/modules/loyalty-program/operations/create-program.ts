import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../../domain/errors"
import type { ProgramFields } from "../../../domain/program/changes/program-changes"
import { reachOf, REACHES_EVERYBODY } from "../../../domain/program/program-reach"
import { lockPrograms } from "../lock-programs"
import { programOfId, rowsOf } from "../program-sql"
import type { CreateProgramInput, ProgramWithTerms } from "../types"
import { assertUsableReach, assertUsableTerms } from "./assert-usable-terms"
import { insertVersion } from "./insert-version"
import { dropDefault, logChange } from "./log-change"

/**
 * A new program with its first version. The first program of a shop becomes the default.
 *
 * @throws LoyaltyError `program_terms_invalid`, `program_handle_taken`, `busy_try_again`
 */
export async function createProgram(
  input: CreateProgramInput,
  manager: SqlEntityManager,
): Promise<ProgramWithTerms> {
  const { kind = "bonus", scheme = "cumulative", status = "active", author_id = null } = input
  const reach = reachOf({ ...REACHES_EVERYBODY, ...withoutUndefined(input) })
  assertUsableReach(reach)
  assertUsableTerms({ kind, scheme }, input.terms)
  await lockPrograms(manager)
  const known = await rowsOf<{ handle: string }>(
    manager,
    "SELECT handle FROM loyalty_program_program",
  )
  if (known.some(({ handle }) => handle === input.handle)) {
    throw new LoyaltyError(
      "program_handle_taken",
      `Another program already has the handle "${input.handle}".`,
    )
  }

  const is_default = known.length === 0 || input.is_default === true
  if (is_default) await dropDefault(manager, author_id)
  const id = generateEntityId(undefined, "lprog")
  const fields: ProgramFields = { ...reach, name: input.name, scheme, status, is_default }
  await insertProgram(manager, { id, handle: input.handle, kind }, fields)
  await logChange(manager, { program_id: id, before: null, after: fields, author_id })
  await insertVersion(manager, { program_id: id, terms: input.terms, author_id, based_on: null })
  return programOfId(manager, id)
}

async function insertProgram(
  manager: SqlEntityManager,
  { id, handle, kind }: Pick<ProgramWithTerms, "id" | "handle" | "kind">,
  fields: ProgramFields,
): Promise<void> {
  await rowsOf(
    manager,
    `INSERT INTO loyalty_program_program
       (id, handle, name, kind, scheme, status, is_default, newest_version, starts_on, ends_on,
        audience, pilot_group_ids, sales_channel_ids, region_ids)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?::date, ?::date, ?, ?::jsonb, ?::jsonb, ?::jsonb)`,
    [
      id,
      handle,
      fields.name,
      kind,
      fields.scheme,
      fields.status,
      fields.is_default,
      fields.starts_on,
      fields.ends_on,
      fields.audience,
      JSON.stringify(fields.pilot_group_ids),
      JSON.stringify(fields.sales_channel_ids),
      JSON.stringify(fields.region_ids),
    ],
  )
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries) as Partial<T>
}
