import type { BuyerFacts } from "../accrual-rules/occasion"
import { STRANGER } from "../accrual-rules/occasion"
import type { RuleNeeds } from "../accrual-rules/rule-needs"
import type { Instant } from "../ledger/account"

/** An order of the shop, whether it counts in a program or not. */
export interface ShopOrderPlaced {
  readonly order_id: string
  readonly placed_at: Instant
  readonly canceled_at: Instant | null
}

/** An order of the past that rules are asked about. */
export interface OrderPlaced {
  readonly order_id: string
  readonly placed_at: Instant
  /** The first moment of each period that the rules ask for, which ends with the day of the order. */
  readonly day_starts: ReadonlyMap<number, Instant>
}

/** What can still be found out about a buyer. */
export interface FoundBuyer {
  /** Today's: nobody keeps those of the past. */
  readonly customer_group_ids: readonly string[]
  readonly birth_date: string | null
  readonly orders: readonly ShopOrderPlaced[]
}

/** What was pinned with an order, and what the rules of its version asked for. */
export interface PinnedBuyer {
  readonly buyer: BuyerFacts | null
  readonly needs: RuleNeeds
}

/**
 * The facts of a buyer that rules ask for, at the placing of an order of the past: what was pinned then, and
 * what nobody asked for then as it can be found now.
 */
export function buyerUnder(
  needs: RuleNeeds,
  order: OrderPlaced,
  pinned: PinnedBuyer,
  found: FoundBuyer,
): BuyerFacts {
  const buyer = pinned.buyer ?? STRANGER
  const birth_date = buyer.birth_date ?? found.birth_date
  if (!needs.customer_groups && !needs.earlier_orders) return { ...buyer, birth_date }
  const was_asked = pinned.needs.customer_groups || pinned.needs.earlier_orders
  const earlier = earlierOrders(order, found.orders)
  const within = needs.earlier_orders_within_days.map((days): [number, number] => {
    const since = order.day_starts.get(days) ?? order.placed_at
    const known = buyer.earlier_orders_within_days[days]
    return [days, known ?? earlier.filter(({ placed_at }) => placed_at >= since).length]
  })
  return {
    ...buyer,
    birth_date,
    customer_group_ids: was_asked ? buyer.customer_group_ids : found.customer_group_ids,
    earlier_orders: was_asked ? buyer.earlier_orders : earlier.length,
    earlier_orders_within_days: Object.fromEntries(within),
  }
}

/** Orders as they stood then: what was placed later does not count, what was canceled later does. */
function earlierOrders(
  { order_id, placed_at }: OrderPlaced,
  orders: readonly ShopOrderPlaced[],
): readonly ShopOrderPlaced[] {
  return orders.filter(
    (other) =>
      (other.canceled_at === null || other.canceled_at > placed_at) &&
      (other.placed_at < placed_at || (other.placed_at === placed_at && other.order_id < order_id)),
  )
}
