import type { MedusaContainer } from "@medusajs/framework/types"

import type { SweepInput, SweepResult } from "../../modules/loyalty-member/ledger/sweep"
import { memberModule } from "../shop/modules"

const BATCH = 200
const BATCHES_MAX = 500

/** Lots whose day has come or gone, batch after batch until none is left. */
export async function sweepLots(
  container: MedusaContainer,
): Promise<{ activated: number; expired: number }> {
  const members = memberModule(container)
  return {
    activated: await untilNone((input) => members.activateBonuses(input)),
    expired:
      (await untilNone((input) => members.expireBonuses(input))) +
      (await untilNone((input) => members.expireIdleBonuses(input))),
  }
}

async function untilNone(sweep: (input: SweepInput) => Promise<SweepResult>): Promise<number> {
  let entries = 0
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const result = await sweep({ limit: BATCH })
    entries += result.entries
    if (result.accounts === 0) break
  }
  return entries
}
