import fc from "fast-check"

import {
  basketOf,
  ONE_EURO,
  termsWith,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { orderOf, targetOf } from "../../../integration-tests/fixtures/domain/orders"
import {
  anyRules,
  lineRules,
  markedLines,
} from "../../../integration-tests/fixtures/domain/rule-sets"
import { percent, rule } from "../../../integration-tests/fixtures/domain/rules"
import type { AccrualRule } from "../accrual-rules/accrual-rule"
import { minor } from "../money/money"
import type { BasketLine } from "../program/basket"
import type { AccrualInput } from "./accrual-input"
import { calculateAccrual } from "./calculate-accrual"
import { exactAccrual } from "./exact-accrual"

function input(lines: readonly BasketLine[], accrual_rules: readonly AccrualRule[]): AccrualInput {
  return {
    terms: termsWith({ accrual_rules }),
    tier: null,
    basket: basketOf(lines),
    bonus_value: ONE_EURO,
    paid_with_bonuses: new Map(),
    occasion: today(),
  }
}

function exactLines(lines: readonly BasketLine[], rules: readonly AccrualRule[]) {
  return exactAccrual(input(lines, rules), { code: "program_percent", rate_bp: 500 })
}

describe("whatever the rules and the basket", () => {
  it("lines add up to the order, and each line to its parts", () => {
    fc.assert(
      fc.property(markedLines, anyRules, (lines, rules) => {
        const result = calculateAccrual(input(lines, rules))
        expect(result.lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(result.bonuses)
        for (const line of result.lines) {
          expect(line.parts.reduce((sum, part) => sum + part.bonuses, 0)).toBe(line.bonuses)
          expect(line.bonuses).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it("the order of the rules in the list makes no difference", () => {
    const shuffled = anyRules.chain((rules) =>
      fc.tuple(
        fc.constant(rules),
        fc.shuffledSubarray([...rules], { minLength: rules.length, maxLength: rules.length }),
      ),
    )
    fc.assert(
      fc.property(markedLines, shuffled, (lines, [rules, other]) => {
        expect(calculateAccrual(input(lines, other))).toEqual(calculateAccrual(input(lines, rules)))
      }),
    )
  })

  it("one more percent never earns less", () => {
    fc.assert(
      fc.property(markedLines, anyRules, fc.nat({ max: 50 }), (lines, rules, percents) => {
        const before = calculateAccrual(input(lines, rules)).bonuses
        const after = calculateAccrual(input(lines, [...rules, rule("more", percent(percents))]))
        expect(after.bonuses).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it("another line changes no line's exact bonuses, where no rule looks at the whole order", () => {
    fc.assert(
      fc.property(markedLines, lineRules, markedLines, (lines, rules, [more]) => {
        const added = { ...(more as BasketLine), line_id: "added" }
        const alone = exactLines(lines, rules)
        const together = exactLines([...lines, added], rules)
        expect(together.slice(0, lines.length)).toEqual(alone)
      }),
    )
  })

  it("an order earns what its quote has promised", () => {
    fc.assert(
      fc.property(markedLines, anyRules, (lines, rules) => {
        const quote = calculateAccrual(input(lines, rules))
        const facts = orderOf(
          lines.map((line) => ({
            ...line,
            title: line.line_id,
            returned_quantity: 0,
            paid_with_bonuses: minor(0),
          })),
        )
        const target = targetOf(facts, null, termsWith({ accrual_rules: rules }))
        expect(target.earned_net).toBe(quote.bonuses)
        expect(target.lines.map((line) => line.earned)).toEqual(
          quote.lines.map((line) => line.bonuses),
        )
        expect(target.groups.reduce((sum, group) => sum + group.earned_net, 0)).toBe(quote.bonuses)
      }),
    )
  })
})
