import type { AccrualRule } from "./accrual-rule"

/** What whoever loads the facts of a buyer has to look for; most programs ask for nothing. */
export interface RuleNeeds {
  readonly customer_groups: boolean
  readonly earlier_orders: boolean
  /** Periods of `every_nth_order`, in days. */
  readonly earlier_orders_within_days: readonly number[]
  /** Keys of the customer fields that are asked for. */
  readonly attribute_keys: readonly string[]
}

export function needsOfRules(rules: readonly AccrualRule[]): RuleNeeds {
  const asked = rules.filter((rule) => rule.is_active).map((rule) => rule.conditions)
  const periods = asked.flatMap(({ every_nth_order }) => every_nth_order?.within_days ?? [])
  return {
    customer_groups: asked.some((conditions) => conditions.customer_group_ids.length > 0),
    earlier_orders: asked.some(
      ({ first_order, every_nth_order }) => first_order || every_nth_order !== null,
    ),
    earlier_orders_within_days: [...new Set(periods)].sort((a, b) => a - b),
    attribute_keys: [...new Set(asked.flatMap(({ attributes }) => Object.keys(attributes)))].sort(),
  }
}
