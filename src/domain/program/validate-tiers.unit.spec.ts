import { scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import { tier } from "../../../integration-tests/fixtures/domain/baskets"
import type { TermsPatch } from "./merge-terms"
import type { TierScheduleTerms } from "./terms"
import { SELECTS_NOTHING } from "./terms"
import { validateTerms } from "./validate-terms"

function problemsOf(schedule: Partial<TierScheduleTerms>, more: TermsPatch = {}) {
  return validateTerms(scheduleWith(schedule, more))
}

describe("a tier schedule", () => {
  it.each([
    [{ kind: "all_time" }],
    [{ kind: "calendar_year" }],
    [{ kind: "rolling_months", months: 120 }],
    [{ kind: "previous_period", period: "quarter" }],
  ] as const)("may look at %j", (window) => {
    expect(problemsOf({ window, downgrade: "one_step", grace_days: 28 })).toEqual([])
  })

  it.each([0, -1, 1.5, 121])("refuses a window of %d months", (months) => {
    expect(problemsOf({ window: { kind: "rolling_months", months } })).toEqual([
      {
        path: "tier_schedule.window.months",
        message: "Set it to a whole number from 1 to 120.",
        must: { be: "whole", min: 1, max: 120 },
      },
    ])
  })

  it("counts whole pieces", () => {
    const tiers = [tier("first"), tier("second", { threshold: 12_500 })]
    expect(problemsOf({ measure: "quantity" }, { tiers })).toEqual([
      {
        path: "tiers.1.threshold",
        message: "Set the threshold to a whole number of pieces, 0 or more.",
        must: { be: "pieces" },
      },
    ])
    const falling = [tier("first"), tier("second", { threshold: 12_000 }), tier("third")]
    expect(problemsOf({ measure: "quantity" }, { tiers: falling })).toEqual([
      {
        path: "tiers.2.threshold",
        message: 'Set the threshold above 12, where "second" starts.',
        must: { be: "above", below: 12, tier: "second" },
      },
    ])
  })

  it("gives no more grace than a period is long", () => {
    const window = { kind: "previous_period", period: "month" } as const
    expect(problemsOf({ window, downgrade: "period_end", grace_days: 29 })).toEqual([
      {
        path: "tier_schedule.grace_days",
        message: "Set the grace days to a whole number from 0 to 28, one period at most.",
        must: { be: "whole", min: 0, max: 28 },
      },
    ])
    const year = { kind: "calendar_year" } as const
    expect(problemsOf({ window: year, downgrade: "period_end", grace_days: 365 })).toEqual([])
  })

  it("gives no grace where no tier is ever taken away", () => {
    expect(problemsOf({ grace_days: 7 })).toEqual([
      {
        path: "tier_schedule.grace_days",
        message: "Set the grace days to 0: in this program no tier is ever taken away.",
        must: { be: "no_grace" },
      },
    ])
  })

  it("counts products, wherever they are sold", () => {
    const counted_products = { ...SELECTS_NOTHING, sales_channel_ids: ["sc_web"] }
    expect(problemsOf({ counted_products }).map(({ path }) => path)).toEqual([
      "tier_schedule.counted_products.sales_channel_ids",
    ])
  })

  it("takes no percent off that is none", () => {
    const tiers = [tier("first", { discount_bp: 10_001 })]
    const more = { tiers, discount: { percent_bp: -1 } }
    expect(problemsOf({}, more).map(({ path }) => path)).toEqual([
      "tiers.0.discount_percent",
      "discount.percent",
    ])
  })
})
