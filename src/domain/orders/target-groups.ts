import { isRuleReason } from "../accrual/accrual-reason"
import type { AccrualLine, AccrualPart } from "../accrual/calculate-accrual"
import { lifetimeOfRule } from "../accrual/exact-accrual"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Lifetime } from "../program/lifetime"
import { ownLifetime } from "../program/lifetime"
import type { ProgramTerms } from "../program/terms"

/** What an order's member keeps of the bonuses of one lifetime. */
export interface TargetGroup {
  /** `lifetimeName`; null: that of the program. */
  readonly name: string | null
  readonly lifetime: Lifetime
  readonly earned_net: Bonuses
  /** Names of the rules that gave some of them, for the statement. */
  readonly rules: readonly string[]
}

/** The program's own group first, also where it is empty; then those of rules, in the order of their names. */
export function targetGroups(
  terms: ProgramTerms,
  lines: readonly AccrualLine[],
  kept: readonly (readonly AccrualPart[])[],
): readonly TargetGroup[] {
  const sums = new Map<string | null, number>([[null, 0]])
  for (const part of kept.flat()) {
    sums.set(part.lifetime, (sums.get(part.lifetime) ?? 0) + part.bonuses)
  }
  const rules = rulesThatGave(terms, lines)
  return [...sums]
    .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
    .map(([name, earned_net]) => {
      const own = rules.filter((rule) => rule.lifetime_name === name)
      return {
        name,
        lifetime: name === null ? terms.accrual : (own[0]?.lifetime ?? terms.accrual),
        earned_net: bonuses(earned_net),
        rules: own.map((rule) => rule.name),
      }
    })
}

function rulesThatGave(terms: ProgramTerms, lines: readonly AccrualLine[]) {
  const handles = new Set(
    lines.flatMap((line) => line.reasons.filter(isRuleReason).map((reason) => reason.rule)),
  )
  return terms.accrual_rules
    .filter((rule) => handles.has(rule.handle))
    .map((rule) => ({
      name: rule.name,
      lifetime_name: lifetimeOfRule(terms, rule),
      lifetime: ownLifetime(rule, terms.accrual),
    }))
}
