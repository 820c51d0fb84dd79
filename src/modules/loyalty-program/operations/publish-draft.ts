import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { LoyaltyError } from "../../../domain/errors"
import { momentOf } from "../../../domain/program/moment"
import { lockPrograms } from "../lock-programs"
import { programOfId, rowsOf } from "../program-sql"
import type { ProgramVersion, PublishDraftInput } from "../types"
import { deleteDraft, retrieveDraft } from "./drafts"
import { retrieveVersion } from "./list-versions"
import { putInForce } from "./put-in-force"

/**
 * Makes a draft a version, in force at once or from a moment to come, and removes the draft. A scheduled
 * version is in force as it was written: what is changed meanwhile is not in it.
 * @throws LoyaltyError `program_not_found`, `program_draft_not_found`, `program_terms_invalid`,
 *   `busy_try_again`
 */
export async function publishDraft(
  { program_id, draft_id, in_force_from, author_id }: PublishDraftInput,
  manager: SqlEntityManager,
): Promise<ProgramVersion> {
  await lockPrograms(manager)
  const program = await programOfId(manager, program_id)
  const { terms, based_on } = await retrieveDraft(program_id, draft_id, manager)
  const moment = in_force_from === null ? null : momentOf(in_force_from, terms.time_zone)
  if (in_force_from !== null && (moment === null || moment <= (await clock(manager)))) {
    throw new LoyaltyError(
      "program_terms_invalid",
      "in_force_from: Choose a day or a moment that is still to come, or leave it out to publish now.",
    )
  }
  const version = await putInForce(manager, program, {
    terms,
    author_id,
    based_on,
    ...(moment !== null && { in_force_from: new Date(moment) }),
  })
  await deleteDraft(program_id, draft_id, manager)
  return retrieveVersion(program_id, version, manager)
}

async function clock(manager: SqlEntityManager): Promise<number> {
  const [row] = await rowsOf<{ now: Date }>(manager, "SELECT clock_timestamp() AS now")
  return new Date((row as { now: Date }).now).getTime()
}
