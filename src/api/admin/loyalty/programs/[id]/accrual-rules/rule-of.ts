import { LoyaltyError } from "../../../../../../domain/errors"
import type { ProgramWithTerms } from "../../../../../../modules/loyalty-program/types"
import type { WireAccrualRule } from "../../../../../wire/accrual-rules"
import { accrualRuleToWire } from "../../../../../wire/accrual-rules"

/** @throws LoyaltyError `accrual_rule_not_found` */
export function ruleOf({ terms }: ProgramWithTerms, handle: string): WireAccrualRule {
  const rule = terms.accrual_rules.find((candidate) => candidate.handle === handle)
  if (!rule) {
    throw new LoyaltyError("accrual_rule_not_found", `The program has no rule "${handle}".`)
  }
  return accrualRuleToWire(rule, terms.currency_code)
}
