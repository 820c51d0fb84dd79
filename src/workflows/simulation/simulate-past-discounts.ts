import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProgramTerms } from "../../domain/program/terms"
import { PastDiscounts } from "../../domain/simulation/past-discount"
import type { PastRange } from "../../domain/simulation/past-range"
import { replayCalendar } from "../../domain/simulation/replay-calendar"
import type { PastOutcome } from "../../domain/simulation/simulate-past"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { PastMarks } from "./past-marks"
import { PastMembers } from "./past-members"
import { pastOrders, termsOfVersions } from "./past-orders"
import { PastReductions } from "./past-reductions"

/** What a discount program would have taken off the orders of a range, with a few statements for a page of them. */
export async function simulatePastDiscounts(
  container: MedusaContainer,
  program: ProgramWithTerms,
  range: PastRange,
): Promise<{ readonly members: number; readonly outcome: PastOutcome }> {
  const { terms } = program
  const calendar = replayCalendar(terms, range.since)
  const members = new PastMembers(container, program, calendar, range.since)
  const marks = new PastMarks(container, terms)
  const reductions = new PastReductions(container, program.handle)
  const discounts = new PastDiscounts(terms)
  for await (const page of pastOrders(container, program.id, range)) {
    await Promise.all([
      members.learn(page.map(({ account_id }) => account_id)),
      marks.learn(page.map(({ facts }) => facts)),
      reductions.learn(page),
    ])
    const versions = await termsOfVersions(container, program.id, page)
    for (const record of page) {
      const given = versions.get(record.program_version) as ProgramTerms
      discounts.add(
        {
          facts: marks.mark(record.facts),
          ...reductions.of(record, given),
          given: { tier: record.tier, terms: given },
        },
        members.of(record.account_id).replay,
      )
    }
  }
  return { members: members.count, outcome: discounts.outcome() }
}
