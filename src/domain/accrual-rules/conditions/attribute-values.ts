import type { RuleConditions } from "../accrual-rule"
import type { BuyerFacts } from "../occasion"
import type { RuleCondition } from "../ruled-order"

/** Buyers with one of the values in each of the fields: clothing size S or M, and city Gdynia. */
export function attributeValues(wanted: RuleConditions["attributes"]): RuleCondition {
  const fields = Object.entries(wanted).map(([key, values]) => [key, new Set(values)] as const)
  return ({ buyer }) =>
    fields.every(([key, values]) => valuesOf(buyer, key).some((value) => values.has(value)))
}

/** A field may have any name, also one that every object has. */
function valuesOf({ attributes }: BuyerFacts, key: string): readonly string[] {
  return Object.hasOwn(attributes, key) ? (attributes[key] ?? []) : []
}
