import type { RuleCondition } from "../ruled-order"

/** So many pieces or more of the goods that the rule is about. */
export function minimumQuantity(minimum: number): RuleCondition {
  return (_order, { quantity_millionths }) => quantity_millionths >= minimum * 1_000_000
}
