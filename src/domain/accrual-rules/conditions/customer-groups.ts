import type { RuleCondition } from "../ruled-order"

/** Buyers in any of the groups. */
export function customerGroups(ids: readonly string[]): RuleCondition {
  const wanted = new Set(ids)
  return ({ buyer }) => buyer.customer_group_ids.some((id) => wanted.has(id))
}
