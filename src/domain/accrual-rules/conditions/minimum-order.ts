import type { Minor } from "../../money/money"
import type { RuleCondition } from "../ruled-order"

/** Orders whose goods cost so much or more. */
export function minimumOrder(minimum: Minor): RuleCondition {
  return ({ sum }) => sum >= minimum
}
