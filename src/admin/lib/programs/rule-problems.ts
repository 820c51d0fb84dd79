import { rulePath } from "../../../domain/accrual-rules/validate-accrual-rules"
import type { TermsProblem } from "../../../domain/program/terms-problems"
import { validateTerms } from "../../../domain/program/validate-terms"
import type { WireRule, WireTerms } from "../../hooks/api/program-terms"
import { withRule } from "./rule-order"
import { termsOfWire } from "./terms-of-wire"

/** What is wrong with a rule, by the paths within it: "reward.percent", "conditions.hours". */
export function ruleProblems(rule: WireRule, terms: WireTerms): TermsProblem[] {
  const accrual_rules = withRule(terms.accrual_rules, rule)
  const own = `${rulePath(rule.handle)}.`
  return validateTerms(termsOfWire({ ...terms, accrual_rules }))
    .filter(({ path }) => path.startsWith(own))
    .map((problem) => ({ ...problem, path: problem.path.slice(own.length) }))
}
