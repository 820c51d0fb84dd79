import fc from "fast-check"

import {
  ONE_EURO,
  termsWith,
  tier,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { anyRules, markedLines } from "../../../integration-tests/fixtures/domain/rule-sets"
import { bonuses } from "../money/bonuses"
import { minor } from "../money/money"
import type { OrderFacts } from "../orders/order-facts"
import { orderTarget } from "../orders/order-target"
import type { ProgramTerms, TierTerms } from "../program/terms"
import { tierReached } from "../tiers/tier-reached"
import { MemberReplay } from "./member-replay"
import { replayCalendar } from "./replay-calendar"
import { PastSimulation } from "./simulate-past"

const MEMBERS = ["anna", "ben", "cyd"]
const HOUR_MS = 3_600_000
const { at: SINCE, buyer } = today()

const terms = fc
  .record({
    accrual_rules: anyRules,
    accruals: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 2_000 }))),
    crossing_order: fc.constantFrom("old_tier" as const, "new_tier" as const),
  })
  .map(({ accrual_rules, accruals, crossing_order }) =>
    termsWith({
      accrual_rules,
      accrual: { crossing_order },
      tiers: [0, 50_000, 150_000].map((threshold, index) =>
        tier(`tier-${index}`, { threshold, accrual_bp: accruals[index] ?? 0 }),
      ),
    }),
  )

const history = fc.array(
  fc.record({
    by: fc.constantFrom(...MEMBERS),
    lines: markedLines,
    returned: fc.constantFrom(0, 0, 0.25, 1),
    canceled: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 8 },
)

function ordersOf(bought: typeof history extends fc.Arbitrary<infer T> ? T : never) {
  return bought.map(({ by, lines, returned, canceled }, index) => ({
    by,
    facts: orderOf(
      lines.map((line) => ({
        ...line,
        title: line.line_id,
        returned_quantity: Math.min(returned, line.quantity),
        paid_with_bonuses: minor(0),
      })),
      { order_id: `order_${index}`, placed_at: SINCE + index * HOUR_MS, canceled },
    ),
  }))
}

/** As the syncs of the orders book them, one after the other, when returns are known at once. */
function booked(own: ProgramTerms, facts: OrderFacts, spent: number) {
  const at = (of: TierTerms | null) =>
    orderTarget({
      facts,
      terms: own,
      tier: of,
      buyer,
      bonus_value: ONE_EURO,
      program_bonus_value: ONE_EURO,
      redemption: null,
    })
  const before = tierReached(own, spent)
  const target = at(before)
  if (own.accrual.crossing_order === "old_tier") return { target, earning: before }
  const after = tierReached(own, spent + target.counted_spend)
  return { target: at(after), earning: after }
}

describe("whatever the terms, the rules and the orders of the past", () => {
  it("a dry run gives each tier what the orders would have been booked with, one after the other", () => {
    fc.assert(
      fc.property(terms, history, (own, bought) => {
        const calendar = replayCalendar(own, SINCE)
        const simulation = new PastSimulation(own, calendar, SINCE, bonuses(0))
        const replays = new Map(
          MEMBERS.map((by) => [
            by,
            new MemberReplay(own, calendar, { held: null, floor: null, bought: [] }, SINCE),
          ]),
        )
        const spent = new Map<string, number>()
        const expected = new Map(own.tiers.map(({ handle }) => [handle, 0]))
        for (const { by, facts } of ordersOf(bought)) {
          const { target, earning } = booked(own, facts, spent.get(by) ?? 0)
          spent.set(by, (spent.get(by) ?? 0) + target.counted_spend)
          const handle = earning?.handle ?? ""
          expected.set(handle, (expected.get(handle) ?? 0) + target.earned_net)
          const given = { tier: handle, bonuses: target.earned_net, terms: own }
          simulation.add(
            { facts, buyer, is_staff: false, redemption: null, given },
            replays.get(by) as MemberReplay,
          )
        }
        const outcome = simulation.outcome()
        expect(outcome.simulated).toEqual(outcome.given)
        expect(outcome.tiers.map(({ tier: of, simulated }) => [of, simulated.bonuses])).toEqual([
          ...expected,
        ])
        for (const { given, simulated } of outcome.tiers) expect(simulated).toEqual(given)
      }),
    )
  })
})
