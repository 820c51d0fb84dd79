import fc from "fast-check"

import { bonuses } from "../money/bonuses"
import { minor } from "../money/money"
import { defaultTerms } from "./default-terms"
import type { TermsPatch } from "./merge-terms"
import { mergeTerms } from "./merge-terms"
import type { TierTerms } from "./terms"
import { validateTerms } from "./validate-terms"

const problemsOf = (patch: TermsPatch) => validateTerms(mergeTerms(defaultTerms("eur"), patch))
const pathsOf = (patch: TermsPatch) => problemsOf(patch).map((problem) => problem.path)
const tier = (handle: string, threshold: number, rest: Partial<TierTerms> = {}): TierTerms => ({
  handle,
  name: handle,
  threshold: minor(threshold),
  accrual_bp: null,
  cap_bp: null,
  discount_bp: null,
  ...rest,
})

describe("the terms of a program", () => {
  it("are in order when the merchant sets nothing but the currency", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3}$/), (code) => {
        expect(validateTerms(defaultTerms(code))).toEqual([])
      }),
    )
  })

  it("may be generous or mean, as long as a percent lies between 0 and 100", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (percent_bp) => {
        const fits = percent_bp >= 0 && percent_bp <= 10_000
        expect(pathsOf({ accrual: { percent_bp } })).toEqual(fits ? [] : ["accrual.percent"])
        expect(pathsOf({ redemption: { cap_bp: percent_bp } })).toEqual(
          fits ? [] : ["redemption.cap_percent"],
        )
      }),
    )
  })

  it("say in words what the marketer should change", () => {
    expect(
      problemsOf({ accrual: { percent_bp: 10_100 }, redemption: { hold_minutes: 0 } }),
    ).toEqual([
      {
        path: "accrual.percent",
        message: "Set a percent from 0 to 100, with two decimals at most.",
        must: { be: "percent" },
      },
      {
        path: "redemption.hold_minutes",
        message: "Set it to a whole number from 1 to 10080.",
        must: { be: "whole", min: 1, max: 10_080 },
      },
    ])
  })

  it("refuse a maximum of nothing, and a minimum order below nothing", () => {
    expect(
      problemsOf({
        redemption: {
          minimum_order: minor(-1),
          member_max: { bonuses: bonuses(0), period: "decade" as never },
        },
      }),
    ).toEqual([
      {
        path: "redemption.minimum_order",
        message: "Set it to an amount of money, 0 or more.",
        must: { be: "money" },
      },
      {
        path: "redemption.member_max.bonuses",
        message: "Set 0.01 bonuses or more, with two decimals at most.",
        must: { be: "bonuses" },
      },
      {
        path: "redemption.member_max.period",
        message: "Choose one of: day, week, month, year.",
        must: { be: "chosen" },
      },
    ])
  })

  it("refuse warnings and limits that nobody can keep to", () => {
    expect(
      pathsOf({
        expiry: { inactivity_expiry_days: 0, warn_days_before: [7, 7, 400] },
        limits: {
          earned_max: { bonuses: bonuses(0), period: "month" },
          budget: {
            bonuses: bonuses(0),
            period: "all_time",
            warn_at_bp: 10_001,
            at_end: "stop_earning",
          },
          staff_group_ids: [""],
        },
        joining: { earlier_orders_days: 366 },
        surveys: { interval_months: 121 },
      }),
    ).toEqual([
      "expiry.inactivity_expiry_days",
      "expiry.warn_days_before",
      "expiry.warn_days_before.2",
      "limits.earned_max.bonuses",
      "limits.budget.bonuses",
      "limits.budget.warn_at_percent",
      "limits.staff_group_ids",
      "joining.earlier_orders_days",
      "surveys.interval_months",
    ])
  })

  it("refuse figures that no rule can use", () => {
    expect(pathsOf({ accrual: { percent_bp: Number.NaN } })).toEqual(["accrual.percent"])
    expect(pathsOf({ accrual: { rounding_step: bonuses(0) } })).toEqual(["accrual.rounding_step"])
    expect(pathsOf({ accrual: { activation_delay_days: 3_651 } })).toEqual([
      "accrual.activation_delay_days",
    ])
    expect(pathsOf({ accrual: { expiry: { kind: "days", days: 0 } } })).toEqual([
      "accrual.expiry.days",
    ])
    expect(pathsOf({ accrual: { expiry: { kind: "months", months: 0.5 } } })).toEqual([
      "accrual.expiry.months",
    ])
    expect(pathsOf({ redemption: { hold_minutes: 10_081 } })).toEqual(["redemption.hold_minutes"])
    expect(pathsOf({ redemption: { minimum_balance: bonuses(-1) } })).toEqual([
      "redemption.minimum_balance",
    ])
    expect(pathsOf({ redemption: { step: bonuses(500), order_max: bonuses(499) } })).toEqual([
      "redemption.order_max",
    ])
    expect(pathsOf({ returns: { grace_days: -1 } })).toEqual(["returns.grace_days"])
  })

  it("refuse a choice that the rules do not know", () => {
    const unknown = "sometimes" as never
    expect(
      pathsOf({
        accrual: { earn_at: unknown, tax: unknown, expiry: { kind: unknown } },
        redemption: { settlement: unknown, cap_base: unknown },
        spend: { bonus_paid_part: unknown },
        returns: { shortfall: unknown },
      }),
    ).toEqual([
      "accrual.earn_at",
      "accrual.tax",
      "accrual.expiry.kind",
      "redemption.settlement",
      "redemption.cap_base",
      "spend.bonus_paid_part",
      "returns.shortfall",
    ])
  })

  it("need a worth of the bonus in the program's own currency", () => {
    expect(pathsOf({ currency_code: "pln" })).toEqual(["bonus_values"])
    expect(pathsOf({ currency_code: "EUR" })).toEqual(["currency_code"])
    expect(pathsOf({ bonus_values: { pln: "4.5" } })).toEqual([])
    for (const worth of ["0", "-1", "1.0000001", "1e-7", "", "9999999"]) {
      expect(pathsOf({ bonus_values: { eur: worth } })).toEqual(["bonus_values.eur"])
    }
  })

  it("need a time zone that the calendar knows", () => {
    expect(pathsOf({ time_zone: "Europe/Warsaw" })).toEqual([])
    expect(pathsOf({ time_zone: "Europe/Atlantis" })).toEqual(["time_zone"])
    expect(pathsOf({ time_zone: "+02:00" })).toEqual(["time_zone"])
  })

  it("start tiers at 0 and let them rise", () => {
    expect(pathsOf({ tiers: [tier("base", 0), tier("silver", 1_000_000)] })).toEqual([])
    expect(pathsOf({ tiers: [tier("silver", 1)] })).toEqual(["tiers.0.threshold"])
    expect(problemsOf({ tiers: [tier("base", 0), tier("a", 1_050), tier("b", 1_050)] })).toEqual([
      {
        path: "tiers.2.threshold",
        message: 'Set the threshold above 10.5, where "a" starts.',
        must: { be: "above", below: 10.5, tier: "a" },
      },
    ])
  })

  it("call each tier by a handle of its own", () => {
    expect(pathsOf({ tiers: [tier("base", 0), tier("base", 100)] })).toEqual(["tiers.1.handle"])
    expect(pathsOf({ tiers: [tier("Gold Tier", 0)] })).toEqual(["tiers.0.handle"])
    expect(
      pathsOf({ tiers: [tier("gold", 0, { name: "  ", accrual_bp: -1, cap_bp: 1.5 })] }),
    ).toEqual(["tiers.0.name", "tiers.0.accrual_percent", "tiers.0.cap_percent"])
  })

  it("make a product group of products, not of sales channels", () => {
    const products = defaultTerms("eur").redemption.exclusions
    const withGroup = (marks: Partial<typeof products>) =>
      pathsOf({
        redemption: { group_caps: [{ products: { ...products, ...marks }, cap_bp: 100 }] },
      })
    expect(withGroup({ tag_ids: ["ptag_1"] })).toEqual([])
    expect(withGroup({})).toEqual(["redemption.group_caps.0.products"])
    expect(withGroup({ tag_ids: ["ptag_1"], sales_channel_ids: ["sc_1"] })).toEqual([
      "redemption.group_caps.0.products.sales_channel_ids",
    ])
    expect(withGroup({ product_ids: [""] })).toEqual([
      "redemption.group_caps.0.products.product_ids",
    ])
  })

  it("do not carry lists without end", () => {
    const ids = Array.from({ length: 5_001 }, (_, index) => `prod_${index}`)
    expect(pathsOf({ accrual: { exclusions: { product_ids: ids } } })).toEqual([
      "accrual.exclusions.product_ids",
    ])
  })
})
