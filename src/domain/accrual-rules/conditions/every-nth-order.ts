import type { EveryNthOrder } from "../accrual-rule"
import type { RuleCondition } from "../ruled-order"

/** Frequent visits: with 3 the third, sixth and ninth order within the period, counted back from each order. */
export function everyNthOrder({ nth, within_days }: EveryNthOrder): RuleCondition {
  return ({ buyer }) => {
    const earlier =
      within_days === null
        ? buyer.earlier_orders
        : (buyer.earlier_orders_within_days[within_days] ?? 0)
    return (earlier + 1) % nth === 0
  }
}
