import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../../domain/errors"
import { changedTerms } from "../../../domain/program/changed-terms"
import type { ProgramFields } from "../../../domain/program/changes/program-changes"
import { programChanges } from "../../../domain/program/changes/program-changes"
import type { TermsPatch } from "../../../domain/program/merge-terms"
import type { ProgramTerms } from "../../../domain/program/terms"
import { reachOf } from "../../../domain/program/program-reach"
import { statusRefusal } from "../../../domain/program/program-status"
import { lockPrograms } from "../lock-programs"
import { IS_WITHDRAWN, programOfId, rowsOf } from "../program-sql"
import type { ProgramWithTerms, UpdateProgramInput } from "../types"
import { assertUsableReach } from "./assert-usable-terms"
import { dropDefault, logChange } from "./log-change"
import { putInForce } from "./put-in-force"

/**
 * Changes a program. New terms become the next version, in force at once; terms that say the same make
 * none. What changes beside them is written into the program's log.
 *
 * @throws LoyaltyError `program_not_found`, `program_terms_invalid`, `accrual_rule_not_found`,
 *   `program_status_not_allowed`, `busy_try_again`
 */
export async function updateProgram(
  input: UpdateProgramInput,
  manager: SqlEntityManager,
): Promise<ProgramWithTerms> {
  await lockPrograms(manager)
  const before = await programOfId(manager, input.id)
  const { author_id = null } = input
  const fields = fieldsAfter(before, input)
  if (input.restores !== true) assertMayBecome(before, fields)
  assertUsableReach(fields)
  assertThresholdsGoWith(before.terms, input.terms ?? {})
  if (fields.scheme === "simple") await assertNoTiersToCome(manager, before)
  await putInForce(manager, before, {
    terms: changedTerms(before.terms, input),
    scheme: fields.scheme,
    author_id,
  })
  if (fields.is_default && !before.is_default) await dropDefault(manager, author_id)
  await writeFields(manager, before, fields, author_id)
  return programOfId(manager, before.id)
}

function fieldsAfter(before: ProgramWithTerms, input: UpdateProgramInput): ProgramFields {
  const { name, scheme, status, is_default } = before
  const fields: ProgramFields = { ...reachOf(before), name, scheme, status, is_default }
  const named = Object.entries(input).filter(
    ([field, value]) => field in fields && value !== undefined,
  )
  return { ...fields, ...(Object.fromEntries(named) as Partial<ProgramFields>) }
}

function assertMayBecome({ status }: ProgramWithTerms, after: ProgramFields): void {
  const refusal = statusRefusal(status, after.status)
  if (refusal !== null) throw new LoyaltyError("program_status_not_allowed", refusal)
}

/** A scheduled version was checked when it was written: with tiers it fits no simple program. */
async function assertNoTiersToCome(
  manager: SqlEntityManager,
  { id }: ProgramWithTerms,
): Promise<void> {
  const [scheduled] = await rowsOf<{ version: number }>(
    manager,
    `SELECT v.version FROM loyalty_program_version v
      WHERE v.program_id = ? AND v.in_force_from > clock_timestamp() AND NOT ${IS_WITHDRAWN}
        AND jsonb_array_length(v.terms -> 'tiers') > 0
      ORDER BY v.in_force_from LIMIT 1`,
    [id],
  )
  if (!scheduled) return
  throw new LoyaltyError(
    "program_terms_invalid",
    `scheme: Withdraw version ${scheduled.version} first: it is scheduled, and has tiers.`,
  )
}

/** 1 000 in money is no 1 000 pieces: with another measure the thresholds have to be said anew. */
function assertThresholdsGoWith(before: ProgramTerms, patch: TermsPatch): void {
  const now = before.tier_schedule.measure
  const measure = patch.tier_schedule?.measure ?? now
  if (measure === now || patch.tiers !== undefined || before.tiers.length === 0) return
  throw new LoyaltyError(
    "program_terms_invalid",
    `tier_schedule.measure: Send the tiers as well: their thresholds are written in ${now === "spend" ? "money" : "pieces"} today.`,
  )
}

async function writeFields(
  manager: SqlEntityManager,
  before: ProgramWithTerms,
  fields: ProgramFields,
  author_id: string | null,
): Promise<void> {
  const changed = programChanges(before, fields).map(({ path }) => path as keyof ProgramFields)
  if (changed.length === 0) return
  await rowsOf(
    manager,
    `UPDATE loyalty_program_program
        SET name = ?, scheme = ?, status = ?, is_default = ?, starts_on = ?::date, ends_on = ?::date,
            audience = ?, pilot_group_ids = ?::jsonb, sales_channel_ids = ?::jsonb,
            region_ids = ?::jsonb, updated_at = now()
      WHERE id = ?`,
    [
      fields.name,
      fields.scheme,
      fields.status,
      fields.is_default,
      fields.starts_on,
      fields.ends_on,
      fields.audience,
      JSON.stringify(fields.pilot_group_ids),
      JSON.stringify(fields.sales_channel_ids),
      JSON.stringify(fields.region_ids),
      before.id,
    ],
  )
  await logChange(manager, {
    program_id: before.id,
    before: picked(before, changed),
    after: picked(fields, changed),
    author_id,
  })
}

function picked(fields: ProgramFields, names: readonly (keyof ProgramFields)[]) {
  return Object.fromEntries(names.map((name) => [name, fields[name]])) as Partial<ProgramFields>
}
