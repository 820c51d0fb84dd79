import { isDeepStrictEqual } from "node:util"

import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

import { changeRules } from "../../../domain/accrual-rules/change-rules"
import { LoyaltyError } from "../../../domain/errors"
import { mergeTerms } from "../../../domain/program/merge-terms"
import type { ProgramTerms } from "../../../domain/program/terms"
import { lockPrograms } from "../lock-programs"
import { programOfId, rowsOf } from "../program-sql"
import type { ProgramWithTerms, UpdateProgramInput } from "../types"
import { assertUsableTerms } from "./assert-usable-terms"
import { insertVersion } from "./insert-version"

/**
 * Changes a program. New terms become the next version; terms that say the same make none.
 *
 * @throws LoyaltyError `program_not_found`, `program_terms_invalid`, `accrual_rule_not_found`, `busy_try_again`
 */
export async function updateProgram(
  input: UpdateProgramInput,
  manager: SqlEntityManager,
): Promise<ProgramWithTerms> {
  await lockPrograms(manager)
  const before = await programOfId(manager, input.id)
  const version = await versionFor(manager, before, input)

  const is_default = input.is_default ?? before.is_default
  if (is_default && !before.is_default) {
    await rowsOf(
      manager,
      "UPDATE loyalty_program_program SET is_default = false, updated_at = now() WHERE is_default",
    )
  }
  await rowsOf(
    manager,
    `UPDATE loyalty_program_program
        SET name = ?, status = ?, is_default = ?, current_version = ?, updated_at = now()
      WHERE id = ?`,
    [input.name ?? before.name, input.status ?? before.status, is_default, version, before.id],
  )
  return programOfId(manager, before.id)
}

async function versionFor(
  manager: SqlEntityManager,
  before: ProgramWithTerms,
  input: UpdateProgramInput,
): Promise<number> {
  const terms = withoutAbsentFields(changedTerms(before.terms, input))
  if (isDeepStrictEqual(terms, before.terms)) return before.version

  assertSameCurrency(before.terms, terms)
  assertUsableTerms(terms)
  const version = before.version + 1
  await insertVersion(manager, {
    program_id: before.id,
    version,
    terms,
    author_id: input.author_id ?? null,
  })
  return version
}

function changedTerms(
  before: ProgramTerms,
  { terms = {}, change_rules }: UpdateProgramInput,
): ProgramTerms {
  const merged = mergeTerms(before, terms)
  if (!change_rules) return merged
  return { ...merged, accrual_rules: changeRules(merged.accrual_rules, change_rules) }
}

/** What members have spent so far is counted in the program's currency: in another it would be a wrong sum. */
function assertSameCurrency(before: ProgramTerms, after: ProgramTerms): void {
  if (before.currency_code === after.currency_code) return
  const currency = before.currency_code.toUpperCase()
  throw new LoyaltyError(
    "program_terms_invalid",
    `currency_code: Keep ${currency}, in which the members' spend is counted; make a new program for another currency.`,
  )
}

function withoutAbsentFields(terms: ProgramTerms): ProgramTerms {
  return JSON.parse(JSON.stringify(terms)) as ProgramTerms
}
