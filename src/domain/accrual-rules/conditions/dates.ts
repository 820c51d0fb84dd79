import type { DateRange } from "../accrual-rule"
import type { RuleCondition } from "../ruled-order"

/** Orders of these days, the first and the last included. */
export function dates(ranges: readonly DateRange[]): RuleCondition {
  return ({ day }) =>
    ranges.some(
      ({ from, until }) => (from === null || from <= day) && (until === null || day <= until),
    )
}
