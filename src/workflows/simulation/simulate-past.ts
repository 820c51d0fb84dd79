import type { MedusaContainer } from "@medusajs/framework/types"

import type { RuleNeeds } from "../../domain/accrual-rules/rule-needs"
import { needsOfRules } from "../../domain/accrual-rules/rule-needs"
import { startOfEarlierDay } from "../../domain/calendar/calendar-day"
import { onceADay } from "../../domain/calendar/once-a-day"
import { LoyaltyError } from "../../domain/errors"
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
import { memberModule, programModule } from "../shop/modules"
import { PastMarks } from "./past-marks"
import type { PastCustomer } from "./past-members"
import { PastMembers } from "./past-members"
import type { SimulatedProgram } from "./simulated-program"
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

/** So many orders are reckoned at a stretch; then whoever else waits for the shop has his turn. */
const PAGE = 250

/**
 * What the orders of the past would have earned under any terms of a program, beside what they did earn.
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
  const { terms } = program
  if (program.kind === "discount") throw givesNoBonuses()
  const range = pastRange(past, at, terms.time_zone)
  const { since } = range
  const calendar = replayCalendar(terms, since)
  const earned_before = await earnedOfBudget(container, program, since)
  const simulation = new PastSimulation(terms, calendar, since, earned_before)
  const members = new PastMembers(container, terms, calendar, since)
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
  return { ...simulated, range, members: members.count, outcome: simulation.outcome() }
}

async function* pastOrders(
  container: MedusaContainer,
  program_id: string,
  { since, before }: PastRange,
): AsyncGenerator<readonly PastOrderRecord[]> {
  let after: { readonly placed_at: Instant; readonly order_id: string } | null = null
  for (;;) {
    const page: readonly PastOrderRecord[] = await memberModule(container).readPastOrders({
      program_id,
      since,
      before,
      after,
      limit: PAGE,
    })
    yield page
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { placed_at: last.facts.placed_at, order_id: last.order_id }
  }
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

/** Each version is kept in memory, so that a page asks for those that no page before has met. */
async function termsOfVersions(
  container: MedusaContainer,
  program_id: string,
  page: readonly PastOrderRecord[],
): Promise<ReadonlyMap<number, ProgramTerms>> {
  const versions = [...new Set(page.map(({ program_version }) => program_version))]
  const programs = programModule(container)
  return new Map(
    await Promise.all(
      versions.map(
        async (version) => [version, await programs.retrieveTerms(program_id, version)] as const,
      ),
    ),
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

function givesNoBonuses(): LoyaltyError {
  return new LoyaltyError(
    "simulation_invalid",
    "past: Try a basket instead: a discount program takes its percent off the price, and no bonuses come of orders.",
  )
}
