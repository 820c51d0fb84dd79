import type { RuleChange } from "../accrual-rules/change-rules"
import { changeRules } from "../accrual-rules/change-rules"
import type { TermsPatch } from "./merge-terms"
import { mergeTerms } from "./merge-terms"
import type { ProgramTerms } from "./terms"

/** What a change of the program asks of its terms. */
export interface TermsChange {
  readonly terms?: TermsPatch
  /** One accrual rule more, less or otherwise. */
  readonly change_rules?: RuleChange
}

/** @throws LoyaltyError `accrual_rule_not_found` */
export function changedTerms(
  before: ProgramTerms,
  { terms = {}, change_rules }: TermsChange,
): ProgramTerms {
  const merged = mergeTerms(before, terms)
  if (!change_rules) return merged
  return { ...merged, accrual_rules: changeRules(merged.accrual_rules, change_rules) }
}
