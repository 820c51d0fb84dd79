import { LoyaltyError } from "../errors"
import type { AccrualRule, RuleConditions } from "./accrual-rule"

/** One change of a program's rules; laid over the rules as they are under the program's lock. */
export type RuleChange =
  | { readonly kind: "add"; readonly rule: AccrualRule }
  | { readonly kind: "change"; readonly handle: string; readonly patch: RulePatch }
  | { readonly kind: "remove"; readonly handle: string }

/** What is named changes; the handle never does, since orders tell by it what they earned for. */
export type RulePatch = Partial<Omit<AccrualRule, "handle" | "conditions">> & {
  readonly conditions?: Partial<RuleConditions>
}

/** @throws LoyaltyError `accrual_rule_not_found` */
export function changeRules(
  rules: readonly AccrualRule[],
  change: RuleChange,
): readonly AccrualRule[] {
  switch (change.kind) {
    case "add":
      return [...rules, change.rule]
    case "change":
      assertKnown(rules, change.handle)
      return rules.map((rule) =>
        rule.handle === change.handle ? patched(rule, change.patch) : rule,
      )
    case "remove":
      assertKnown(rules, change.handle)
      return rules.filter((rule) => rule.handle !== change.handle)
  }
}

function patched(rule: AccrualRule, { conditions, ...patch }: RulePatch): AccrualRule {
  return { ...rule, ...patch, conditions: { ...rule.conditions, ...conditions } }
}

function assertKnown(rules: readonly AccrualRule[], handle: string): void {
  if (rules.some((rule) => rule.handle === handle)) return
  throw new LoyaltyError("accrual_rule_not_found", `The program has no rule "${handle}".`)
}
