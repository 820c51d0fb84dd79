import type { RuleCondition } from "../ruled-order"

/** The buyer's first order; one that was canceled before this one was placed does not count. */
export const firstOrder: RuleCondition = ({ buyer }) => buyer.earlier_orders === 0
