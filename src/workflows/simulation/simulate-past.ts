import type { MedusaContainer } from "@medusajs/framework/types"

import type { RuleNeeds } from "../../domain/accrual-rules/rule-needs"
import { needsOfRules } from "../../domain/accrual-rules/rule-needs"
import { startOfEarlierDay } from "../../domain/calendar/calendar-day"
import { onceADay } from "../../domain/calendar/once-a-day"
import type { Instant } from "../../domain/ledger/account"
import type { Bonuses } from "../../domain/money/bonuses"
import { NO_BONUSES } from "../../domain/money/bonuses"
import { budgetStart } from "../../domain/program/limit-terms"
import type { ProgramTerms } from "../../domain/program/terms"
import type { PinnedBuyer } from "../../domain/simulation/buyer-under"
import { buyerUnder } from "../../domain/simulation/buyer-under"
import type { PastAsked, PastRange } from "../../domain/simulation/past-range"
import { pastRange } from "../../domain/simulation/past-range"
import { replayCalendar } from "../../domain/simulation/replay-calendar"
import type { PastOrder, PastOutcome } from "../../domain/simulation/simulate-past"
import { PastSimulation } from "../../domain/simulation/simulate-past"
import type { PastOrderRecord } from "../../modules/loyalty-member/reads/past-orders"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { memberModule } from "../shop/modules"
import { PastMarks } from "./past-marks"
import type { PastCustomer } from "./past-members"
import { PastMembers } from "./past-members"
import type { SimulatedProgram } from "./simulated-program"
import { pastOrders, termsOfVersions } from "./past-orders"
import { simulatePastDiscounts } from "./simulate-past-discounts"
import { simulatedProgram } from "./simulated-program"

export interface PastSimulationAsked {
  readonly program_id: string
  /** Both null: the terms in force. */
  readonly version: number | null
  readonly draft_id: string | null
  readonly past: PastAsked
}

export interface PastSimulationResult extends SimulatedProgram {
  readonly range: PastRange
  readonly members: number
  readonly outcome: PastOutcome
}

/**
 * What the orders of the past would have earned under any terms of a program, beside what they did earn; of a
 * discount program, what would have been taken off them.
 * Reads the orders on record page by page, with a few statements for a page and none for an order, and writes
 * nothing.
 * @throws LoyaltyError `program_not_found`, `program_version_not_found`, `program_draft_not_found`,
 *   `simulation_invalid`
 */
export async function simulatePast(
  container: MedusaContainer,
  { past, ...asked }: PastSimulationAsked,
): Promise<PastSimulationResult> {
  const simulated = await simulatedProgram(container, { ...asked, at: null })
  const { program, at } = simulated
  const range = pastRange(past, at, program.terms.time_zone)
  const simulate = program.kind === "discount" ? simulatePastDiscounts : simulatePastBonuses
  return { ...simulated, range, ...(await simulate(container, program, range)) }
}

async function simulatePastBonuses(
  container: MedusaContainer,
  program: ProgramWithTerms,
  range: PastRange,
): Promise<Pick<PastSimulationResult, "members" | "outcome">> {
  const { terms } = program
  const { since } = range
  const calendar = replayCalendar(terms, since)
  const earned_before = await earnedOfBudget(container, program, since)
  const simulation = new PastSimulation(terms, calendar, since, earned_before)
  const members = new PastMembers(container, program, calendar, since)
  const marks = new PastMarks(container, terms)
  const needs = needsOfRules(terms.accrual_rules)
  const dayStarts = onceADay(terms.time_zone, (moment) => startsOfPeriods(needs, terms, moment))
  for await (const page of pastOrders(container, program.id, range)) {
    await Promise.all([
      members.learn(page.map(({ account_id }) => account_id)),
      marks.learn(page.map(({ facts }) => facts)),
    ])
    const versions = await termsOfVersions(container, program.id, page)
    for (const record of page) {
      const customer = members.of(record.account_id)
      const given = versions.get(record.program_version) as ProgramTerms
      const facts = marks.mark(record.facts)
      const placed = { ...facts, day_starts: dayStarts(facts.placed_at) }
      const buyer = buyerUnder(needs, placed, pinnedBuyer(record, given), customer.found)
      simulation.add({ ...pastOrder(record, given, customer), facts, buyer }, customer.replay)
    }
  }
  return { members: members.count, outcome: simulation.outcome() }
}

function pastOrder(
  { tier, earned_net, redemption }: PastOrderRecord,
  terms: ProgramTerms,
  { is_staff }: PastCustomer,
): Omit<PastOrder, "facts" | "buyer"> {
  return { redemption, is_staff, given: { tier, bonuses: earned_net, terms } }
}

function pinnedBuyer({ buyer }: PastOrderRecord, given: ProgramTerms): PinnedBuyer {
  return { buyer, needs: needsOfRules(given.accrual_rules) }
}

/** When the periods began that end with the day of a moment. */
function startsOfPeriods(
  { earlier_orders_within_days }: RuleNeeds,
  { time_zone }: ProgramTerms,
  at: Instant,
): ReadonlyMap<number, Instant> {
  return new Map(
    earlier_orders_within_days.map((days) => [days, startOfEarlierDay(at, days - 1, time_zone)]),
  )
}

/** What of the budget that runs when the range begins was earned before it. */
async function earnedOfBudget(
  container: MedusaContainer,
  { id, terms }: ProgramWithTerms,
  since: Instant,
): Promise<Bonuses> {
  const { budget } = terms.limits
  if (budget === null) return NO_BONUSES
  const start = budgetStart(budget, since, terms.time_zone)
  return memberModule(container).readEarnedByAll(id, start, since)
}
