import { points } from "../../../integration-tests/fixtures/domain/accounts"
import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  shipping,
  termsWith,
  tier,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { percent, rule, times } from "../../../integration-tests/fixtures/domain/rules"
import type { AccrualRule } from "../accrual-rules/accrual-rule"
import { EMPTY_GROUP } from "../accrual-rules/accrual-rule"
import { minor } from "../money/money"
import type { BasketLine } from "../program/basket"
import type { TermsPatch } from "../program/merge-terms"
import type { TierTerms } from "../program/terms"
import { calculateAccrual } from "./calculate-accrual"

interface Case {
  readonly terms?: TermsPatch["accrual"]
  readonly tier?: TierTerms
  /** Euros of each line that are paid with bonuses. */
  readonly paid?: Readonly<Record<string, number>>
}

function earned(lines: readonly BasketLine[], rules: readonly AccrualRule[], case_: Case = {}) {
  return calculateAccrual({
    terms: termsWith({ accrual: case_.terms, accrual_rules: rules }),
    tier: case_.tier ?? null,
    basket: basketOf(lines),
    bonus_value: ONE_EURO,
    paid_with_bonuses: new Map(
      Object.entries(case_.paid ?? {}).map(([id, amount]) => [id, euros(amount)]),
    ),
    occasion: today(),
  })
}

const tea = item("tea", euros(100), { category_ids: ["pcat_tea"], quantity: 4 })
const cup = item("cup", euros(50))
const aboutTea = { products: { ...EMPTY_GROUP, category_ids: ["pcat_tea"] } }

describe("accrual rules", () => {
  it("add percents to those of the tier, and tell each line why", () => {
    const silver = tier("silver", { name: "Silver", accrual_bp: 500 })
    const more = rule("weekend-tea", percent(3), aboutTea, { name: "Weekend tea" })
    const result = earned([tea, cup], [more, rule("all", percent(1))], { tier: silver })
    expect(result).toMatchObject({ bonuses: points(12), rate_bp: 500 })
    expect(result.lines).toMatchObject([
      {
        bonuses: points(9),
        reasons: [
          { code: "tier_percent", rate_bp: 500, tier: "Silver" },
          { code: "rule_percent", rate_bp: 100, rule: "all", rule_name: "all" },
          { code: "rule_percent", rate_bp: 300, rule: "weekend-tea", rule_name: "Weekend tea" },
        ],
      },
      {
        bonuses: points(3),
        reasons: [{ code: "tier_percent" }, { code: "rule_percent", rule: "all" }],
      },
    ])
  })

  it("multiply all percents by the best multiplier, and leave fixed bonuses as they are", () => {
    const welcome = rule("welcome", { kind: "per_order", bonuses: points(20) })
    const rules = [rule("double", times(2)), rule("triple", times(3)), rule("two", percent(2))]
    const result = earned([tea], [...rules, welcome])
    expect(result.bonuses).toBe(points(41))
    expect(result.lines[0]?.reasons).toEqual([
      { code: "program_percent", rate_bp: 500 },
      { code: "rule_percent", rate_bp: 200, rule: "two", rule_name: "two" },
      { code: "rule_multiplier", times_hundredths: 300, rule: "triple", rule_name: "triple" },
      { code: "rule_bonuses", bonuses: points(20), rule: "welcome", rule_name: "welcome" },
    ])
  })

  it("name of two equal multipliers the one with the higher priority, then the lower handle", () => {
    const named = (rules: readonly AccrualRule[]) => earned([tea], rules).lines[0]?.reasons[1]
    const early = rule("early", times(2), {}, { priority: 5 })
    expect(named([rule("a", times(2)), early])).toMatchObject({ rule: "early" })
    expect(named([rule("b", times(2)), rule("a", times(2))])).toMatchObject({ rule: "a" })
  })

  it("multiply nothing where there is no percent, and do not say that they did", () => {
    const result = earned([tea], [rule("double", times(2))], { terms: { percent_bp: 0 } })
    expect(result.lines[0]).toMatchObject({ bonuses: 0, reasons: [{ code: "program_percent" }] })
  })

  it("give fixed bonuses for each piece, also for a quarter of one", () => {
    const each = rule("each", { kind: "per_item", bonuses: points(10) }, aboutTea)
    const zero = { terms: { percent_bp: 0 } }
    expect(earned([tea, cup], [each], zero).lines.map((line) => line.bonuses)).toEqual([
      points(40),
      0,
    ])
    expect(earned([{ ...tea, quantity: 0.25 }], [each], zero).bonuses).toBe(points(2.5))
  })

  it("lay fixed bonuses of an order on its lines by what they cost", () => {
    const once = rule("once", { kind: "per_order", bonuses: points(1) })
    const lines = earned([tea, cup], [once], { terms: { percent_bp: 0 } }).lines
    expect(lines.map((line) => line.bonuses)).toEqual([67, 33])
  })

  it.each([
    ["49.99", 5, 0],
    ["50.00", 7, 20],
    ["100.00", 9, 50],
  ])("give larger orders more: %s earn %d %% and %d on top", (money, percents, on_top) => {
    const fifty = { from: euros(50) }
    const hundred = { from: euros(100) }
    const rules = [
      rule("steps", {
        kind: "percent_by_sum",
        steps: [
          { ...hundred, percent_bp: 400 },
          { ...fifty, percent_bp: 200 },
        ],
      }),
      rule("presents", {
        kind: "bonuses_by_sum",
        steps: [
          { ...fifty, bonuses: points(20) },
          { ...hundred, bonuses: points(50) },
        ],
      }),
    ]
    const result = earned([item("a", euros(money))], rules)
    const exact = (euros(money) * percents) / 100 + on_top * 100
    expect(result.bonuses).toBe(Math.floor(exact))
  })

  it("hold to the exclusions, gift cards, tax and shipping of the program", () => {
    const excluded = item("out", euros(100), { product_id: "prod_out" })
    const card = item("card", euros(100), { is_gift_card: true })
    const taxed = item("taxed", euros(120), { payable_without_tax: euros(100) })
    const rules = [
      rule("double", times(2)),
      rule("each", { kind: "per_item", bonuses: points(10) }),
      rule("once", { kind: "per_order", bonuses: points(30) }),
    ]
    const terms = { tax: "excluded" as const, exclusions: { product_ids: ["prod_out"] } }
    const result = earned([excluded, card, shipping("s", euros(100)), taxed], rules, { terms })
    expect(result.lines.map((line) => [line.bonuses, line.reasons[0]?.code])).toEqual([
      [0, "excluded_product"],
      [0, "gift_card"],
      [0, "shipping_not_counted"],
      [points(50), "program_percent"],
    ])
  })

  it("give nothing for what is paid with bonuses in full, and by the money part otherwise", () => {
    const each = rule("each", { kind: "per_item", bonuses: points(10) })
    const rules = [rule("double", times(2)), each]
    expect(earned([tea], rules, { paid: { tea: 100 } })).toMatchObject({ bonuses: 0 })
    expect(earned([tea], rules, { paid: { tea: 40 } })).toMatchObject({ bonuses: points(46) })
  })

  it("give nothing while they are switched off", () => {
    const off = rule("off", percent(50), {}, { is_active: false })
    expect(earned([tea], [off]).bonuses).toBe(points(5))
  })

  it("round once, at the order: three lines of 0.19 at 2.5 % doubled earn 0.02", () => {
    const lines = ["a", "b", "c"].map((id) => item(id, minor(19)))
    const terms = { percent_bp: 250 }
    const result = earned(lines, [rule("double", times(2))], { terms })
    expect(result.bonuses).toBe(2)
  })

  it("keep bonuses with a lifetime of their own apart, and add up all the same", () => {
    const lifetime = { activation_delay_days: 14, expiry: { kind: "days", days: 30 } } as const
    const rules = [
      rule("double", times(2), {}, { expiry: { kind: "end_of_month" } }),
      rule("gift", { kind: "per_order", bonuses: points(20) }, {}, lifetime),
      rule("same", percent(5), {}, { activation_delay_days: 0 }),
    ]
    expect(earned([tea], rules).lines[0]).toMatchObject({
      bonuses: points(40),
      parts: [
        { lifetime: null, bonuses: points(10) },
        { lifetime: "0+end_of_month", bonuses: points(10) },
        { lifetime: "14+30d", bonuses: points(20) },
      ],
    })
  })
})
