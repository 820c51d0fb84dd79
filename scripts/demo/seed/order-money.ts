import type { YearOrder } from "./year-order"

/** The money of an order in cents, with tax; bonuses have been taken off. */
interface OrderMoney {
  readonly paid: number
  readonly refunded: number
  /** What the order is worth after returns. */
  readonly current: number
}

/** What the customer paid, and what she got back: everything, or the price of what she returned. */
export function orderMoney(order: YearOrder): OrderMoney {
  const goods = order.lines.map((line) => ({
    cents: line.unit_cents * line.quantity - line.paid_with_bonuses_cents,
    ...line,
  }))
  const shipping = order.shipping?.cents ?? 0
  const paid = goods.reduce((sum, line) => sum + line.cents, shipping)
  if (order.canceled) return { paid, refunded: paid, current: 0 }
  const refunded = goods.reduce(
    (sum, line) => sum + Math.floor((line.cents * line.returned) / line.quantity),
    0,
  )
  return { paid, refunded, current: paid - refunded }
}
