import { currencyOf } from "../../domain/money/currency"
import type { TillSale } from "../../workflows/till/read-till-sale"
import type { WireBalance } from "./member"
import { balanceToWire, expiringToWire } from "./member"
import type { WireTillPayment } from "./till-payment"
import { paymentToWire } from "./till-payment"

/** A sale at the till, with all that a receipt says; money and bonuses in major units. */
export interface WireTillSale {
  /** The order's id. */
  readonly id: string
  readonly display_id: number
  readonly currency_code: string
  readonly sold_at: string
  /** What was paid in money. */
  readonly total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly sku: string | null
    readonly quantity: number
    readonly unit_price: number
    readonly total: number
  }[]
  /** In the order in which they were made, whatever has been paid back since. */
  readonly payments: readonly WireTillPayment[]
  /** Null: nobody earned on it. */
  readonly loyalty: {
    readonly member_id: string
    readonly earned: number
    /** True: what was earned waits for its moment, such as the delivery. */
    readonly awaiting: boolean
    readonly spent: number
    readonly balance: WireBalance
  } | null
}

export function tillSaleToWire({ order, payments, loyalty }: TillSale): WireTillSale {
  const { id, display_id, currency_code, created_at, total, tax_total, discount_total } = order
  return {
    id,
    display_id,
    currency_code,
    sold_at: new Date(created_at).toISOString(),
    total,
    tax_total,
    discount_total,
    items: order.items.map((item) => ({
      id: item.id,
      title: item.title,
      sku: item.variant_sku,
      quantity: item.quantity,
      unit_price: item.unit_price,
      total: item.total,
    })),
    payments: payments.map((payment) => paymentToWire(payment, currencyOf(currency_code))),
    loyalty: loyalty && loyaltyToWire(loyalty),
  }
}

function loyaltyToWire({ record, member, terms, expiring }: NonNullable<TillSale["loyalty"]>) {
  return {
    member_id: member.member_id,
    earned: (record.earned - record.revoked) / 100,
    awaiting: !record.is_earned,
    spent: (record.spent - record.refunded) / 100,
    balance: { ...balanceToWire(member), expiring: expiringToWire(expiring, terms) },
  }
}
