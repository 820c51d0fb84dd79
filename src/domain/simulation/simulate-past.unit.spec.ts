import { euros, termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { replayed } from "../../../integration-tests/fixtures/domain/past-orders"
import { rule } from "../../../integration-tests/fixtures/domain/rules"
import { bonuses } from "../money/bonuses"
import { NO_LIMITS } from "../program/limit-terms"

const SILVER = tier("silver")
const GOLD = tier("gold", { threshold: euros(1_000), accrual_bp: 1_000 })

/** Two orders of Anna's and one of Ben's; 5 % of each was given. */
const ANNAS = { by: "anna", day: "2027-02-01", euros: 600, earned: 30, tier: "silver" }
const BENS = { by: "ben", day: "2027-02-02", euros: 200, earned: 10, tier: "silver" }
const ANNAS_NEXT = { by: "anna", day: "2027-03-01", euros: 600, earned: 30, tier: "silver" }
const BOUGHT = [ANNAS, BENS, ANNAS_NEXT]

describe("orders of the past under other terms", () => {
  it("tell what would have been earned, what that costs and which share of the sales it is", () => {
    const outcome = replayed(termsWith({ accrual: { percent_bp: 700 } }), BOUGHT)
    expect(outcome).toMatchObject({
      given: { orders: 3, sales: 140_000, bonuses: 7_000, cost: 7_000, share_bp: 500 },
      simulated: { orders: 3, sales: 140_000, bonuses: 9_800, cost: 9_800, share_bp: 700 },
    })
  })

  it("cost what the bonuses are worth: 70 bonuses of 0.10 are 7.00", () => {
    const outcome = replayed(termsWith({ bonus_values: { eur: "0.1" } }), BOUGHT)
    expect(outcome.simulated).toMatchObject({ bonuses: 70_000, cost: 7_000, share_bp: 500 })
    expect(outcome.given).toMatchObject({ bonuses: 7_000, cost: 7_000 })
  })

  it("carry members over the thresholds of the other terms, by what they had bought before and buy", () => {
    const terms = termsWith({ tiers: [SILVER, GOLD] })
    const before = { placed_at: null, counted: { spend: euros(500), quantity: 0 } }
    const members = { anna: { bought: [{ ...before, earned: bonuses(0) }] } }
    const { tiers, simulated } = replayed(terms, BOUGHT, { members })
    expect(simulated.bonuses).toBe(3_000 + 1_000 + 6_000)
    expect(tiers).toMatchObject([
      { tier: "silver", given: { orders: 3 }, simulated: { orders: 2, bonuses: 4_000 } },
      {
        tier: "gold",
        given: { orders: 0, share_bp: null },
        simulated: { orders: 1, bonuses: 6_000 },
      },
    ])
  })

  it("earn at the tier that they lead to, where the terms say so", () => {
    const terms = termsWith({ tiers: [SILVER, GOLD], accrual: { crossing_order: "new_tier" } })
    expect(replayed(terms, BOUGHT).simulated.bonuses).toBe(3_000 + 1_000 + 6_000)
  })

  it("leave a member the tier that he held, and that of his floor from its day on", () => {
    const terms = termsWith({ tiers: [SILVER, GOLD] })
    const floor = { tier: "gold", given_at: Date.parse("2027-02-15T00:00:00Z") }
    const members = { anna: { floor }, ben: { held: "gold" } }
    expect(replayed(terms, BOUGHT, { members }).simulated.bonuses).toBe(3_000 + 2_000 + 6_000)
  })

  it("lose a tier when its period ends, where the terms take it away", () => {
    const terms = termsWith({
      time_zone: "UTC",
      tiers: [SILVER, GOLD],
      tier_schedule: {
        window: { kind: "previous_period", period: "month" },
        downgrade: "period_end",
      },
    })
    const members = { anna: { held: "gold" } }
    const january = [{ by: "anna", day: "2027-01-31", euros: 100, earned: 5 }]
    const { tiers } = replayed(terms, [...january, ...BOUGHT], { members })
    expect(tiers).toMatchObject([
      { tier: "silver", simulated: { orders: 3 } },
      { tier: "gold", simulated: { orders: 1, bonuses: 1_000 } },
      { tier: null, given: { orders: 1 } },
    ])
  })

  it("keep what came back: goods that were returned and orders that were canceled earn nothing", () => {
    const returned = { ...ANNAS, line: { quantity: 2, returned_quantity: 1 }, earned: 15 }
    const canceled = { ...BENS, canceled: true, earned: 0 }
    const { given, simulated } = replayed(termsWith(), [returned, canceled])
    expect(simulated).toEqual(given)
    expect(simulated).toMatchObject({ orders: 2, sales: 30_000, bonuses: 1_500 })
  })

  it("ask the rules about each buyer", () => {
    const hello = rule(
      "hello",
      { kind: "per_order", bonuses: bonuses(2_000) },
      { first_order: true },
    )
    const buyer = { earlier_orders: 1 }
    const terms = termsWith({ accrual_rules: [hello] })
    const { simulated } = replayed(terms, [ANNAS, BENS, { ...ANNAS_NEXT, buyer }])
    expect(simulated.bonuses).toBe(7_000 + 2 * 2_000)
  })

  it("earn nothing in a currency that the terms do not know", () => {
    const terms = termsWith({ currency_code: "pln", bonus_values: { eur: null, pln: "4" } })
    expect(replayed(terms, BOUGHT).simulated).toMatchObject({ orders: 3, bonuses: 0, share_bp: 0 })
  })
})

describe("the limits of the other terms", () => {
  it("hold each member to his maximum of the period, with what he earned in it before", () => {
    const limits = {
      ...NO_LIMITS,
      earned_max: { bonuses: bonuses(4_000), period: "year" as const },
    }
    const outcome = replayed(termsWith({ limits, time_zone: "UTC" }), BOUGHT)
    expect(outcome.simulated.bonuses).toBe(3_000 + 1_000 + 1_000)
    expect(outcome.cut).toEqual([{ by: "member_maximum", bonuses: 2_000 }])
  })

  it("end a budget with the order that exhausts it, and begin it anew in the next period", () => {
    const budget = {
      bonuses: bonuses(2_500),
      period: "month" as const,
      warn_at_bp: 8_000,
      at_end: "stop_earning" as const,
    }
    const limits = { ...NO_LIMITS, budget }
    const outcome = replayed(termsWith({ limits, time_zone: "UTC" }), BOUGHT)
    expect(outcome.simulated.bonuses).toBe(3_000 + 3_000)
    expect(outcome.cut).toEqual([{ by: "budget", bonuses: 1_000 }])
  })

  it("count what was earned of a running budget before the first order", () => {
    const budget = {
      bonuses: bonuses(2_500),
      period: "all_time" as const,
      warn_at_bp: 8_000,
      at_end: "stop_earning" as const,
    }
    const terms = termsWith({ limits: { ...NO_LIMITS, budget } })
    expect(replayed(terms, BOUGHT, { earned_before: 2_500 }).simulated.bonuses).toBe(0)
  })

  it("give staff nothing", () => {
    const outcome = replayed(termsWith(), [{ ...ANNAS, is_staff: true }])
    expect(outcome.cut).toEqual([{ by: "staff", bonuses: 3_000 }])
  })
})
