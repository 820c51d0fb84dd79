import { checkExpiry, DELAY_MAX_DAYS } from "../program/check-lifetime"
import type { ProblemList } from "../program/terms-problems"
import type { ProgramTerms } from "../program/terms"
import type { AccrualRule } from "./accrual-rule"
import { checkRuleConditions } from "./validate-rule-conditions"
import { checkRuleReward } from "./validate-rule-reward"

const RULES_MAX = 500
const PRIORITY_MAX = 1_000

/** Rules that contradict themselves or can never hold are refused, with what to do about it. */
export function checkAccrualRules(problems: ProblemList, terms: ProgramTerms): void {
  const rules = terms.accrual_rules
  if (rules.length > RULES_MAX) {
    const message = `Keep to ${RULES_MAX} rules; delete those that are over.`
    problems.add("accrual_rules", message, { be: "at_most", most: RULES_MAX })
  }
  const handles = new Set<string>()
  for (const rule of rules) {
    const path = rulePath(rule.handle)
    if (handles.has(rule.handle)) {
      const message = `Another rule is called "${rule.handle}"; choose a new handle.`
      problems.add(path, message, { be: "another_handle", handle: rule.handle })
    }
    handles.add(rule.handle)
    checkRule(problems, path, rule, terms)
  }
}

/** Where a problem of a rule is found: by its handle, since its place in the list means nothing. */
export function rulePath(handle: string): string {
  return `accrual_rules.${handle}`
}

function checkRule(
  problems: ProblemList,
  path: string,
  rule: AccrualRule,
  terms: ProgramTerms,
): void {
  problems.handle(`${path}.handle`, rule.handle, "weekend-tea")
  problems.name(`${path}.name`, rule.name, "the rule")
  problems.whole(`${path}.priority`, rule.priority, 0, PRIORITY_MAX)
  checkRuleReward(problems, `${path}.reward`, rule.reward)
  checkRuleConditions(problems, `${path}.conditions`, rule.conditions, terms.tiers)
  if (rule.activation_delay_days !== null) {
    const delay = `${path}.activation_delay_days`
    problems.whole(delay, rule.activation_delay_days, 0, DELAY_MAX_DAYS)
  }
  if (rule.expiry !== null) checkExpiry(problems, `${path}.expiry`, rule.expiry)
}
