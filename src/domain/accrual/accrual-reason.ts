import type { AccrualRule } from "../accrual-rules/accrual-rule"
import type { Bonuses } from "../money/bonuses"

/** Why a line earns what it earns. */
export type AccrualReason =
  | { readonly code: "program_percent"; readonly rate_bp: number }
  | { readonly code: "tier_percent"; readonly rate_bp: number; readonly tier: string }
  | RuleReason
  | { readonly code: "gift_card" }
  | { readonly code: "excluded_product" }
  | { readonly code: "shipping_not_counted" }
  | { readonly code: "paid_with_bonuses" }
  | { readonly code: "none_when_redeeming" }

/** A rule that gave something, by its handle and by its name at that time. */
export type RuleReason = Readonly<Record<"rule" | "rule_name", string>> &
  (
    | { readonly code: "rule_percent"; readonly rate_bp: number }
    | { readonly code: "rule_multiplier"; readonly times_hundredths: number }
    /** Of a per-order sum the line's part; rounded down to the hundredth. */
    | { readonly code: "rule_bonuses"; readonly bonuses: Bonuses }
  )

export function isRuleReason(reason: AccrualReason): reason is RuleReason {
  return "rule" in reason
}

export function namedBy({ handle, name }: AccrualRule) {
  return { rule: handle, rule_name: name }
}
