import type { WireConditions, WireRule, WireTerms } from "../../../hooks/api/program-terms"
import type { ProblemWords } from "../../../hooks/use-problem-words"

/** What each part of the rule's form is given. */
export interface RulePartProps {
  readonly rule: WireRule
  readonly terms: WireTerms
  readonly problemAt: ProblemWords
  readonly onChange: (part: Partial<WireRule>) => void
}

/** Changes some of the conditions and leaves the others. */
export function changeConditions({ rule, onChange }: RulePartProps) {
  return (part: Partial<WireConditions>) => {
    onChange({ conditions: { ...rule.conditions, ...part } })
  }
}
