import fc from "fast-check"

import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { anyRules } from "../../../integration-tests/fixtures/domain/rule-sets"
import { rule } from "../../../integration-tests/fixtures/domain/rules"
import { NO_CONDITIONS } from "../../domain/accrual-rules/accrual-rule"
import { bonuses } from "../../domain/money/bonuses"
import { AccrualRuleBody } from "../admin/loyalty/programs/accrual-rule-validators"
import { accrualRuleFromWire, accrualRuleToWire, rulePatchFromWire } from "./accrual-rules"

describe("an accrual rule on the wire", () => {
  it("is the same rule when it is sent back as it was read", () => {
    fc.assert(
      fc.property(anyRules, fc.constantFrom("eur", "jpy", "kwd"), (rules, currency_code) => {
        for (const one of rules) {
          const body = AccrualRuleBody.parse(accrualRuleToWire(one, currency_code))
          expect(accrualRuleFromWire(body, currency_code)).toEqual(one)
        }
      }),
    )
  })

  it("has percents, factors, bonuses and money as people write them", () => {
    const steps = [{ from: euros("12.50"), bonuses: bonuses(2_050) }]
    const conditions = { minimum_order: euros(50) }
    expect(
      accrualRuleToWire(rule("a", { kind: "bonuses_by_sum", steps }, conditions), "eur"),
    ).toMatchObject({
      reward: { kind: "bonuses_by_sum", steps: [{ from: 12.5, bonuses: 20.5 }] },
      conditions: { minimum_order: 50 },
    })
    const multiplier = rule("b", { kind: "multiplier", times_hundredths: 150 })
    expect(accrualRuleToWire(multiplier, "eur").reward).toEqual({ kind: "multiplier", times: 1.5 })
  })

  it("asks for nothing where it names nothing", () => {
    const reward = { kind: "extra_percent", percent: 3 } as const
    expect(accrualRuleFromWire({ handle: "tea", name: "Tea", reward }, "eur")).toEqual({
      handle: "tea",
      name: "Tea",
      is_active: true,
      priority: 0,
      reward: { kind: "extra_percent", percent_bp: 300 },
      conditions: NO_CONDITIONS,
      activation_delay_days: null,
      expiry: null,
    })
  })

  it("changes what a patch names, and takes away what it sets to null", () => {
    expect(rulePatchFromWire("tea", { conditions: { minimum_order: null } }, "eur")).toEqual({
      conditions: { minimum_order: null },
    })
    expect(rulePatchFromWire("tea", { priority: 3, expiry: null }, "eur")).toEqual({
      priority: 3,
      expiry: null,
    })
  })

  it("refuses a minimum of half a yen", () => {
    const reward = { kind: "extra_percent", percent: 3 } as const
    const body = { handle: "tea", name: "Tea", reward, conditions: { minimum_order: 0.5 } }
    expect(() => accrualRuleFromWire(body, "jpy")).toThrow(
      expect.objectContaining({
        code: "program_terms_invalid",
        message:
          "accrual_rules.tea.conditions.minimum_order: Write the minimum with at most 0 decimals, as JPY has them.",
      }),
    )
  })
})
