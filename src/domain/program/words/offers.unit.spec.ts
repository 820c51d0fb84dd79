import { points } from "../../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith, tier } from "../../../../integration-tests/fixtures/domain/baskets"
import { percent, rule, times } from "../../../../integration-tests/fixtures/domain/rules"
import type { TermsPatch } from "../merge-terms"
import { termsInWords } from "../terms-in-words"
import type { AccrualRule, RuleConditions } from "../../accrual-rules/accrual-rule"
import { EMPTY_GROUP } from "../../accrual-rules/accrual-rule"
import { factsOfOffers } from "./facts-of-offers"
import { inWords } from "./languages"

const words = (accrual_rules: readonly AccrualRule[], terms: TermsPatch = {}) =>
  factsOfOffers(termsWith({ ...terms, accrual_rules })).map((fact) => inWords(fact, "en"))

const asking = (conditions: Partial<RuleConditions>, terms: TermsPatch = {}) =>
  words([rule("tea", percent(3), conditions, { name: "Tea" })], terms)[0]

describe("the offers of a program", () => {
  it("are told by their names, those with a high priority first, and those that are off not at all", () => {
    expect(
      words([
        rule("b", times(1.5), {}, { name: "Half more" }),
        rule("a", percent(2.5), {}, { name: "A bit more" }),
        rule("c", { kind: "per_item", bonuses: points(20) }, {}, { name: "Cups", priority: 1 }),
        rule("off", percent(50), {}, { is_active: false }),
      ]),
    ).toEqual([
      "Cups: 20 bonuses for each piece.",
      "A bit more: 2.5 % more back.",
      "Half more: 1.5 times the usual percent back.",
    ])
  })

  it("name the steps of the order's sum", () => {
    const steps = [
      { from: euros(50), bonuses: points(1) },
      { from: euros("1000.50"), bonuses: points(50) },
    ]
    expect(words([rule("big", { kind: "bonuses_by_sum", steps })])).toEqual([
      "big: 1 bonus on top for orders from 50 EUR, 50 bonuses on top for orders from 1,000.5 EUR.",
    ])
  })

  it("name every condition, so that nothing is promised that does not hold", () => {
    expect(
      asking({
        products: { ...EMPTY_GROUP, tag_ids: ["ptag_1"] },
        minimum_quantity: 3,
        minimum_order: euros(50),
        weekdays: ["sunday", "saturday"],
        hours: { from: "17:00", until: "19:00" },
        dates: [{ from: "2027-12-01", until: "2027-12-24" }],
      }),
    ).toBe(
      "Tea: 3 % more back, on some products, from 3 pieces, on orders from 50 EUR, on Saturdays and Sundays, from 17:00 to 19:00, from Dec 1, 2027 to Dec 24, 2027.",
    )
    const gold = { tiers: [tier("gold", { name: "Gold" })] }
    const who = {
      tiers: ["gold"],
      first_order: true,
      every_nth_order: { nth: 3, within_days: 30 },
      birthday: { days_before: 1, days_after: 7 },
      sales_channel_ids: ["sc_1"],
      customer_group_ids: ["cusgroup_1"],
    }
    expect(asking(who, gold)).toBe(
      "Tea: 3 % more back, on your first order, on every order number 3 within 30 days, from 1 day before your birthday to 7 days after it, for Gold, in some of our shops, for some members.",
    )
    expect(asking({ birthday: { days_before: 0, days_after: 0 } })).toBe(
      "Tea: 3 % more back, on your birthday.",
    )
  })

  it("say how long their bonuses last where that is their own", () => {
    const lifetime = { activation_delay_days: 14, expiry: { kind: "days", days: 30 } } as const
    expect(words([rule("tea", percent(3), {}, lifetime)])).toEqual([
      "tea: 3 % more back, available 14 days after they are earned, to be spent within 30 days.",
    ])
  })

  it("stand among the terms, which say so where rules are all that gives", () => {
    const accrual_rules = [rule("gift", { kind: "per_order", bonuses: points(20) })]
    const terms = termsWith({ accrual: { percent_bp: 0 }, accrual_rules })
    expect(termsInWords(terms, { language: "en", kind: "bonus" })).toEqual(
      expect.arrayContaining([
        "Purchases earn bonuses by offers alone.",
        "gift: 20 bonuses on top for the order.",
      ]),
    )
    const multiplied = termsWith({
      accrual: { percent_bp: 0 },
      accrual_rules: [rule("two", times(2))],
    })
    const nothing = termsInWords(multiplied, { language: "en", kind: "bonus" })
    expect(nothing[0]).toBe("Purchases earn no bonuses at present.")
    expect(nothing.some((sentence) => sentence.startsWith("two:"))).toBe(false)
  })
})
