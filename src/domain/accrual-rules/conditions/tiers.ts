import type { RuleCondition } from "../ruled-order"

/** Members who hold any of the tiers. */
export function tiers(handles: readonly string[]): RuleCondition {
  const wanted = new Set(handles)
  return ({ tier }) => tier !== null && wanted.has(tier)
}
