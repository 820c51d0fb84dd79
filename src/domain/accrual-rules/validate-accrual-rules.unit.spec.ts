import fc from "fast-check"

import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { anyRules } from "../../../integration-tests/fixtures/domain/rule-sets"
import { percent, rule, times } from "../../../integration-tests/fixtures/domain/rules"
import { validateTerms } from "../program/validate-terms"
import type { AccrualRule, RuleConditions, RuleReward } from "./accrual-rule"
import { EMPTY_GROUP } from "./accrual-rule"

function told(...accrual_rules: readonly AccrualRule[]): [string, string][] {
  const terms = termsWith({ accrual_rules, tiers: [tier("silver")] })
  return validateTerms(terms).map(({ path, message }) => [path, message])
}

const paths = (...rules: readonly AccrualRule[]) => told(...rules).map(([path]) => path)
const giving = (reward: RuleReward) => paths(rule("tea", reward))
const when = (conditions: Partial<RuleConditions>) => told(rule("tea", percent(3), conditions))

describe("accrual rules that cannot work", () => {
  it("are told by their handle, with what to do about them", () => {
    expect(told(rule("tea", percent(3)), rule("tea", percent(2)))).toEqual([
      ["accrual_rules.tea", 'Another rule is called "tea"; choose a new handle.'],
    ])
    expect(when({ products: EMPTY_GROUP })).toEqual([
      [
        "accrual_rules.tea.conditions.products",
        "Choose products, categories, collections or tags, or leave the products out: then the rule is about all of them.",
      ],
    ])
    expect(when({ tiers: ["gold"] })).toEqual([
      ["accrual_rules.tea.conditions.tiers", 'There is no tier "gold"; choose from: silver.'],
    ])
    expect(when({ dates: [{ from: "2027-12-24", until: "2027-12-01" }] })).toEqual([
      [
        "accrual_rules.tea.conditions.dates.0",
        "Let the period end on its first day, 2027-12-24, or later.",
      ],
    ])
    expect(when({ first_order: true, every_nth_order: { nth: 3, within_days: null } })).toEqual([
      [
        "accrual_rules.tea.conditions.every_nth_order",
        "Remove it or first_order: the first order is never order number 3.",
      ],
    ])
  })

  it("are those that multiply by 1 or less, and those that give nothing or too much", () => {
    const times_path = ["accrual_rules.tea.reward.times"]
    expect([0.5, 1, 1.01, 100, 100.01].map((factor) => giving(times(factor)))).toEqual([
      times_path,
      times_path,
      [],
      [],
      times_path,
    ])
    expect([0, 0.01, 100, 100.01].map((percents) => giving(percent(percents)).length)).toEqual([
      1, 0, 0, 1,
    ])
    expect(giving({ kind: "per_item", bonuses: points(0) })).toEqual([
      "accrual_rules.tea.reward.bonuses",
    ])
  })

  it("have steps that do not rise, or none", () => {
    const steps = [
      { from: euros(50), bonuses: points(20) },
      { from: euros(50), bonuses: points(30) },
    ]
    expect(giving({ kind: "bonuses_by_sum", steps })).toEqual([
      "accrual_rules.tea.reward.steps.1.from",
    ])
    expect(giving({ kind: "percent_by_sum", steps: [] })).toEqual([
      "accrual_rules.tea.reward.steps",
    ])
  })

  it.each([
    [{ from: "2027-01-10", until: null }],
    [{ from: null, until: "2027-01-10" }],
    [{ from: "2027-01-10", until: "2027-01-10" }],
  ])("have periods that overlap in a day: %j", (other) => {
    const dates = [{ from: "2027-01-01", until: "2027-01-10" }, other]
    expect(when({ dates }).map(([path]) => path)).toEqual(["accrual_rules.tea.conditions.dates.1"])
  })

  it("know periods that lie apart from those that overlap", () => {
    const dates = [
      { from: "2027-01-01", until: "2027-01-10" },
      { from: "2027-01-11", until: null },
      { from: null, until: "2026-12-31" },
    ]
    expect(when({ dates })).toEqual([])
  })

  it.each([
    ["hours", { hours: { from: "19:00", until: "17:00" } }],
    ["hours", { hours: { from: "7:00", until: "17:00" } }],
    ["dates.0", { dates: [{ from: "2027-02-29", until: null }] }],
    ["dates.0", { dates: [{ from: null, until: null }] }],
    ["minimum_order", { minimum_order: euros(0) }],
    ["minimum_quantity", { minimum_quantity: 0 }],
    ["every_nth_order.nth", { every_nth_order: { nth: 1, within_days: null } }],
    ["every_nth_order.within_days", { every_nth_order: { nth: 2, within_days: 0 } }],
    ["birthday.days_after", { birthday: { days_before: 0, days_after: 91 } }],
    ["attributes.size", { attributes: { size: [] } }],
    ["sales_channel_ids", { sales_channel_ids: [""] }],
  ] as [string, Partial<RuleConditions>][])("ask for what cannot be in %s: %j", (where, wanted) => {
    expect(when(wanted).map(([path]) => path)).toEqual([`accrual_rules.tea.conditions.${where}`])
  })

  it("have a handle, a name, a priority or days that nobody can use", () => {
    const wrong = {
      name: " ",
      priority: -1,
      activation_delay_days: -1,
      expiry: { kind: "days", days: 0 } as const,
    }
    expect(paths(rule("Tea", percent(3), {}, wrong))).toEqual([
      "accrual_rules.Tea.handle",
      "accrual_rules.Tea.name",
      "accrual_rules.Tea.priority",
      "accrual_rules.Tea.activation_delay_days",
      "accrual_rules.Tea.expiry.days",
    ])
  })

  it("are too many at 501", () => {
    const many = Array.from({ length: 501 }, (_, index) => rule(`r-${index}`, percent(1)))
    expect(paths(...many)).toEqual(["accrual_rules"])
    expect(paths(...many.slice(1))).toEqual([])
  })

  it("are looked at without a crash, whatever they are", () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        for (const [path, message] of told(...rules)) {
          expect(path).toMatch(/^accrual_rules/)
          expect(message).toMatch(/\.$/)
        }
      }),
    )
  })
})
