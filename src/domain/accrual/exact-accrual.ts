import { applyReward } from "../accrual-rules/apply-reward"
import { compileRules } from "../accrual-rules/compile-rules"
import type { LineTally } from "../accrual-rules/line-tally"
import { MILLIONTHS } from "../accrual-rules/line-tally"
import { matchRules, quantityMillionths } from "../accrual-rules/match-rules"
import { ruledOrder } from "../accrual-rules/ruled-order"
import type { BonusValue } from "../money/bonus-value"
import { bonuses } from "../money/bonuses"
import { lifetimeName, ownLifetime } from "../program/lifetime"
import type { LineBase } from "./accrual-base"
import { lineBases } from "./accrual-base"
import type { AccrualInput } from "./accrual-input"
import type { AccrualReason, RuleReason } from "./accrual-reason"
import { namedBy } from "./accrual-reason"

/** What a line earns exactly, in parts of one lifetime each. */
export interface ExactLine extends LineBase {
  readonly parts: readonly ExactPart[]
  readonly reasons: readonly AccrualReason[]
}

export interface ExactPart {
  /** Null: that of the program. */
  readonly lifetime: string | null
  /** A hundredth of a bonus is `oneHundredth` of these. */
  readonly weight: bigint
}

/** Basis points times hundredths of a multiplier. */
const PERCENT_SCALE = 10_000n * 100n

export function oneHundredth({ minor_units }: BonusValue): bigint {
  return PERCENT_SCALE * minor_units * MILLIONTHS
}

/**
 * What each line earns before anything is rounded: the percents of program or tier and of the rules add up,
 * the best multiplier multiplies them, and fixed bonuses come on top as they are.
 * 100.00 at 5 % and 2 %, doubled, and 20 on top → 7 × 2 + 20 = 34.
 */
export function exactAccrual(input: AccrualInput, rate: AccrualReason & { rate_bp: number }) {
  const lines = lineBases(input)
  const tallies = ruleTallies(input, lines)
  const one = oneHundredth(input.bonus_value)
  const perPercent = input.bonus_value.hundredths * MILLIONTHS
  return lines.map((line): ExactLine => {
    if (line.refusal) return { ...line, parts: [], reasons: [line.refusal] }
    const tally = tallies.get(line) ?? null
    const parts = new LineParts(input)
    const of_base = BigInt(line.base) * perPercent
    parts.add(null, of_base * BigInt(rate.rate_bp) * 100n)
    if (tally === null) return { ...line, parts: parts.list(), reasons: [rate] }

    let percent_bp = rate.rate_bp
    for (const extra of tally.percents) {
      percent_bp += extra.percent_bp
      parts.add(extra.rule, of_base * BigInt(extra.percent_bp) * 100n)
    }
    const multiplier = percent_bp > 0 ? tally.multiplier : null
    if (multiplier) {
      const surplus = BigInt(percent_bp) * BigInt(multiplier.times_hundredths - 100)
      parts.add(multiplier.rule, of_base * surplus)
    }
    for (const { rule, millionths } of tally.fixed) {
      parts.add(rule, (millionths * one) / MILLIONTHS)
    }
    return { ...line, parts: parts.list(), reasons: [rate, ...ruleReasons(tally, multiplier)] }
  })
}

/** By line, for those that earn at all. */
function ruleTallies(
  input: AccrualInput,
  lines: readonly LineBase[],
): ReadonlyMap<LineBase, LineTally> {
  const rules = compileRules(input.terms.accrual_rules)
  if (rules.rules.length === 0) return new Map()
  const earning = lines.filter(({ base, refusal }) => refusal === null && base > 0)
  const tallies = earning.map(({ line, base }): LineTally => ({
    base,
    quantity_millionths: quantityMillionths(line),
    percents: [],
    multiplier: null,
    fixed: [],
  }))
  const { terms, basket, bonus_value, tier, occasion } = input
  const order = ruledOrder(terms, basket, bonus_value, tier?.handle ?? null, occasion)
  const matches = matchRules(
    rules,
    order,
    earning.map(({ line }) => line),
  )
  for (const { rule, places } of matches) {
    applyReward(
      rule,
      order,
      places.map((place) => tallies[place] as LineTally),
    )
  }
  return new Map(earning.map((line, place) => [line, tallies[place] as LineTally]))
}

/** Adds up what has the same lifetime: a rule whose lifetime is the program's makes no part of its own. */
class LineParts {
  private readonly weights = new Map<string | null, bigint>()

  constructor(private readonly input: AccrualInput) {}

  add(rule: LineTally["percents"][number]["rule"] | null, weight: bigint): void {
    if (weight === 0n) return
    const lifetime = rule === null ? null : lifetimeOfRule(this.input.terms, rule)
    this.weights.set(lifetime, (this.weights.get(lifetime) ?? 0n) + weight)
  }

  list(): ExactPart[] {
    return [...this.weights].map(([lifetime, weight]) => ({ lifetime, weight }))
  }
}

/** The name of a rule's own lifetime; null where it is the program's. */
export function lifetimeOfRule(
  { accrual }: AccrualInput["terms"],
  rule: LineTally["percents"][number]["rule"],
): string | null {
  if (rule.activation_delay_days === null && rule.expiry === null) return null
  const name = lifetimeName(ownLifetime(rule, accrual))
  return name === lifetimeName(accrual) ? null : name
}

function ruleReasons(tally: LineTally, multiplier: LineTally["multiplier"]): RuleReason[] {
  const percents = tally.percents.map(({ rule, percent_bp }): RuleReason => ({
    code: "rule_percent",
    rate_bp: percent_bp,
    ...namedBy(rule),
  }))
  const fixed = tally.fixed.map(({ rule, millionths }): RuleReason => ({
    code: "rule_bonuses",
    bonuses: bonuses(Number(millionths / MILLIONTHS)),
    ...namedBy(rule),
  }))
  if (multiplier === null) return [...percents, ...fixed]
  const { rule, times_hundredths } = multiplier
  return [...percents, { code: "rule_multiplier", times_hundredths, ...namedBy(rule) }, ...fixed]
}
