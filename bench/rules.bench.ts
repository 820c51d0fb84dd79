/**
 * What accrual rules cost a quote: `npx tsx bench/rules.bench.ts`. Prints ratios, since only those mean
 * something on another machine: 200 rules beside 5, and 500 lines beside 50.
 */
import type { AccrualRule, RuleConditions } from "../src/domain/accrual-rules/accrual-rule"
import { EMPTY_GROUP, NO_CONDITIONS } from "../src/domain/accrual-rules/accrual-rule"
import { STRANGER } from "../src/domain/accrual-rules/occasion"
import type { AccrualInput } from "../src/domain/accrual/accrual-input"
import { calculateAccrual } from "../src/domain/accrual/calculate-accrual"
import { bonusValueOf } from "../src/domain/money/bonus-value"
import { currencyOf } from "../src/domain/money/currency"
import { minor } from "../src/domain/money/money"
import type { BasketLine } from "../src/domain/program/basket"
import { defaultTerms } from "../src/domain/program/default-terms"
import { mergeTerms } from "../src/domain/program/merge-terms"
import { printRatio } from "./figures"

const EUR = currencyOf("eur")
const ROUNDS = 200
const WARM_UP = 50

/**
 * Rules as a shop has them: four of five are about a category, every fifth about everything on some days. So
 * that a basket meets the same number of them with 5 rules as with 200, those beyond the fifth are about
 * categories that it has nothing of, or about last year.
 */
function rules(count: number): AccrualRule[] {
  return Array.from({ length: count }, (_, index): AccrualRule => {
    const is_met = index < 5
    const conditions: Partial<RuleConditions> =
      index % 5 === 0
        ? {
            dates: [
              is_met ? { from: "2027-01-01", until: null } : { from: null, until: "2026-01-01" },
            ],
          }
        : {
            products: {
              ...EMPTY_GROUP,
              category_ids: [is_met ? `pcat_${index}` : `pcat_${index}0`],
            },
          }
    return {
      handle: `rule-${index}`,
      name: `Rule ${index}`,
      is_active: true,
      priority: 0,
      reward: { kind: "extra_percent", percent_bp: 100 },
      conditions: { ...NO_CONDITIONS, ...conditions },
      activation_delay_days: null,
      expiry: null,
    }
  })
}

function lines(count: number): BasketLine[] {
  return Array.from({ length: count }, (_, index) => ({
    line_id: `line_${index}`,
    kind: "item" as const,
    is_gift_card: false,
    quantity: 1,
    product_id: `prod_${index}`,
    category_ids: [`pcat_${index % 5}`, `pcat_other_${index % 7}`],
    collection_id: `pcol_${index % 3}`,
    tag_ids: [`ptag_${index % 11}`],
    payable: minor(1_999 + index),
    payable_without_tax: minor(1_999 + index),
    original: minor(1_999 + index),
  }))
}

function basket(rule_count: number, line_count: number): AccrualInput {
  return {
    terms: mergeTerms(defaultTerms("eur"), { accrual_rules: rules(rule_count) }),
    tier: null,
    basket: { currency: EUR, sales_channel_id: "sc_web", lines: lines(line_count) },
    bonus_value: bonusValueOf(1, EUR),
    paid_with_bonuses: new Map(),
    occasion: { at: Date.parse("2027-03-10T12:00:00Z"), buyer: STRANGER },
  }
}

/**
 * The fastest of the rounds in microseconds, which nothing else on the machine has disturbed. The inputs take
 * turns, so that each has the same chances.
 */
function measure(inputs: Readonly<Record<string, AccrualInput>>): (name: string) => number {
  const fastest = new Map<string, number>()
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, input] of Object.entries(inputs)) {
      const started_at = process.hrtime.bigint()
      calculateAccrual(input)
      const took = Number(process.hrtime.bigint() - started_at) / 1_000
      if (round >= WARM_UP) fastest.set(name, Math.min(took, fastest.get(name) ?? Infinity))
    }
  }
  return (name) => fastest.get(name) ?? Infinity
}

const micros = measure({
  "5 rules, 20 lines": basket(5, 20),
  "200 rules, 20 lines": basket(200, 20),
  "5 rules, 50 lines": basket(5, 50),
  "200 rules, 50 lines": basket(200, 50),
  "5 rules, 500 lines": basket(5, 500),
  "200 rules, 500 lines": basket(200, 500),
})

function compare(what: string, numerator: string, denominator: string, target: number): void {
  const ratio = micros(numerator) / micros(denominator)
  printRatio({
    what,
    ratio,
    target: `≤ ${target}`,
    holds: ratio <= target,
    made_of: `${micros(numerator).toFixed(0)} µs with ${numerator}, ${micros(denominator).toFixed(0)} µs with ${denominator}`,
  })
}

for (const lines of ["20 lines", "50 lines", "500 lines"]) {
  compare(`many rules, ${lines}`, `200 rules, ${lines}`, `5 rules, ${lines}`, 1.5)
}
compare("growth with the basket", "200 rules, 500 lines", "200 rules, 50 lines", 10)
