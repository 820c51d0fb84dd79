import type { MedusaContainer } from "@medusajs/framework/types"

import { afterDays } from "../../domain/ledger/lot-dates"
import { programBonusValue } from "../../domain/program/bonus-values"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule } from "../shop/modules"
import { activePrograms } from "./active-programs"

const BATCH = 500
const BATCHES_MAX = 200

/** Tells members of every active program what they are about to lose. Safe to run at any time, on any node. */
export async function warnOfExpiry(
  container: MedusaContainer,
  now: number = Date.now(),
): Promise<number> {
  const programs = await activePrograms(container)
  let told = 0
  for (const program of programs) told += await warnMembersOf(container, program, now)
  return told
}

async function warnMembersOf(
  container: MedusaContainer,
  { id, terms }: ProgramWithTerms,
  now: number,
): Promise<number> {
  const input = {
    program_id: id,
    warnings: terms.expiry.warn_days_before.map((days_before) => ({
      days_before,
      gone_before: afterDays(now, days_before, terms.time_zone),
    })),
    time_zone: terms.time_zone,
    bonus_value: programBonusValue(terms),
    limit: BATCH,
    now,
  }
  let told = 0
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const written = await memberModule(container).warnOfExpiry(input)
    told += written
    if (written < BATCH) break
  }
  return told
}
