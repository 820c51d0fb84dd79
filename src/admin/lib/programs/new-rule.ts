import { NO_CONDITIONS } from "../../../domain/accrual-rules/accrual-rule"
import type { WireReward, WireRule, WireTerms } from "../../hooks/api/program-terms"
import { handleFor } from "./program-handle"

/** An offer to be filled in: 2 % more on everything. */
export function newRule({ accrual_rules }: Pick<WireTerms, "accrual_rules">): WireRule {
  return {
    handle: "",
    name: "",
    is_active: true,
    priority: Math.max(0, ...accrual_rules.map(({ priority }) => priority)),
    reward: rewardOfKind("extra_percent"),
    conditions: { ...NO_CONDITIONS, minimum_order: null },
    activation_delay_days: null,
    expiry: null,
  }
}

/** The rule as it is kept: a new one gets a handle from its name. */
export function namedRule(
  rule: WireRule,
  { accrual_rules }: Pick<WireTerms, "accrual_rules">,
): WireRule {
  const name = rule.name.trim()
  if (rule.handle !== "") return { ...rule, name }
  const taken = accrual_rules.map(({ handle }) => handle)
  return { ...rule, name, handle: handleFor(name, taken, "offer") }
}

/** A reward of another kind begins with a sensible figure. */
export function rewardOfKind(kind: WireReward["kind"]): WireReward {
  switch (kind) {
    case "extra_percent":
      return { kind, percent: 2 }
    case "percent_by_sum":
      return { kind, steps: [{ from: 100, percent: 2 }] }
    case "multiplier":
      return { kind, times: 2 }
    case "per_item":
    case "per_order":
      return { kind, bonuses: 10 }
    case "bonuses_by_sum":
      return { kind, steps: [{ from: 100, bonuses: 10 }] }
  }
}
