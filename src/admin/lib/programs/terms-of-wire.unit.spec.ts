import {
  WIRE_TERMS,
  wireRule,
  wireTier,
} from "../../../../integration-tests/fixtures/admin/wire-terms"
import { defaultTerms } from "../../../domain/program/default-terms"
import { validateTerms } from "../../../domain/program/validate-terms"
import type { WireReward, WireTerms } from "../../hooks/api/program-terms"
import { termsOfWire } from "./terms-of-wire"

const problemsOf = (part: Partial<WireTerms>) =>
  validateTerms(termsOfWire({ ...WIRE_TERMS, ...part })).map(({ path }) => path)

describe("terms from the API", () => {
  it("are those that the shop reckons with", () => {
    expect(termsOfWire(WIRE_TERMS)).toEqual(defaultTerms("eur"))
  })

  it("have their figures in the smallest units", () => {
    const terms = termsOfWire({
      ...WIRE_TERMS,
      accrual: { ...WIRE_TERMS.accrual, percent: 0.07 },
      redemption: {
        ...WIRE_TERMS.redemption,
        order_max: 30.5,
        minimum_order: 12.34,
        member_max: { bonuses: 100, period: "month" },
      },
      tiers: [wireTier("Gold", { threshold: 1_000.1, accrual_percent: 7.5 })],
      limits: {
        ...WIRE_TERMS.limits,
        budget: { bonuses: 10, period: "year", warn_at_percent: 80, at_end: "warn_only" },
      },
    })
    expect(terms.accrual.percent_bp).toBe(7)
    expect(terms.redemption).toMatchObject({
      order_max: 3_050,
      minimum_order: 1_234,
      member_max: { bonuses: 10_000, period: "month" },
    })
    expect(terms.tiers[0]).toMatchObject({ threshold: 100_010, accrual_bp: 750, cap_bp: null })
    expect(terms.limits.budget).toMatchObject({ bonuses: 1_000, warn_at_bp: 8_000 })
  })

  it("write money in the digits of their currency, and pieces in thousandths", () => {
    const tiers = [wireTier("Gold", { threshold: 50 })]
    const yen = termsOfWire({ ...WIRE_TERMS, currency_code: "jpy", tiers })
    expect(yen.tiers[0]?.threshold).toBe(50)
    const tier_schedule = { ...WIRE_TERMS.tier_schedule, measure: "quantity" as const }
    expect(termsOfWire({ ...WIRE_TERMS, tier_schedule, tiers }).tiers[0]?.threshold).toBe(50_000)
  })

  it.each<[WireReward, object]>([
    [{ kind: "extra_percent", percent: 2.5 }, { percent_bp: 250 }],
    [{ kind: "multiplier", times: 1.5 }, { times_hundredths: 150 }],
    [{ kind: "per_item", bonuses: 20 }, { bonuses: 2_000 }],
    [{ kind: "per_order", bonuses: 0.5 }, { bonuses: 50 }],
    [
      { kind: "percent_by_sum", steps: [{ from: 100, percent: 2 }] },
      { steps: [{ from: 10_000, percent_bp: 200 }] },
    ],
    [
      { kind: "bonuses_by_sum", steps: [{ from: 100, bonuses: 5 }] },
      { steps: [{ from: 10_000, bonuses: 500 }] },
    ],
  ])("have rules that give %j", (reward, figures) => {
    const accrual_rules = [wireRule("Tea", { reward })]
    const [rule] = termsOfWire({ ...WIRE_TERMS, accrual_rules }).accrual_rules
    expect(rule?.reward).toEqual({ kind: reward.kind, ...figures })
  })

  it("are refused while they are half typed, where the figure is missing or too fine", () => {
    const accrual = (percent: number) => ({ accrual: { ...WIRE_TERMS.accrual, percent } })
    expect(problemsOf(accrual(NaN))).toEqual(["accrual.percent"])
    expect(problemsOf(accrual(5.555))).toEqual(["accrual.percent"])
    expect(problemsOf({ bonus_values: { eur: NaN } })).toEqual(["bonus_values.eur"])
    const redemption = { ...WIRE_TERMS.redemption, minimum_order: 1.234 }
    expect(problemsOf({ redemption })).toEqual(["redemption.minimum_order"])
  })
})
