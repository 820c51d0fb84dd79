import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import type { SoldGoods } from "../../domain/till/returnable"
import type { ShopItem } from "../basket/shop-lines"
import { exactText } from "../basket/shop-lines"
import { queryRows } from "../shop/query-rows"

type Exact = { readonly value: string | number } | null | undefined

/** A line of an order with what it cost and what has become of its goods; money in major units, as Medusa computes it. */
export interface SoldItem extends ShopItem {
  readonly title: string
  readonly variant_id: string | null
  readonly variant_title: string | null
  readonly variant_sku: string | null
  readonly quantity: number
  readonly unit_price: number
  /** Of what has not come back. */
  readonly total: number
  readonly raw_total?: Exact
  readonly requires_shipping: boolean
  readonly detail: Omit<SoldGoods, "quantity" | "requires_shipping"> & { readonly id: string }
}

export interface SoldPayment {
  readonly id: string
  readonly provider_id: string
  readonly metadata?: Readonly<Record<string, unknown>> | null
  readonly captures?: readonly PaidAmount[]
  readonly refunds?: readonly (PaidAmount & { readonly id: string; readonly note: string | null })[]
}

interface PaidAmount {
  readonly amount: number
  readonly raw_amount?: Exact
}

/** An order as a till looks at it: to print it again, or to take something back. */
export interface SoldOrder {
  readonly id: string
  readonly display_id: number
  readonly currency_code: string
  readonly status: string
  readonly is_draft_order?: boolean
  readonly created_at: string | Date
  readonly canceled_at: string | Date | null
  readonly total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly shipping_total: number
  readonly summary: {
    readonly current_order_total: number
    readonly raw_current_order_total?: Exact
    readonly transaction_total: number
    readonly raw_transaction_total?: Exact
  }
  readonly items: readonly SoldItem[]
  readonly payment_collections?: readonly { readonly payments?: readonly SoldPayment[] }[]
}

const FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "status",
  "is_draft_order",
  "created_at",
  "canceled_at",
  "total",
  "tax_total",
  "discount_total",
  "shipping_total",
  "summary.*",
  "items.*",
  "items.detail.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.metadata",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

/** @throws LoyaltyError `order_not_found`, also for a draft, of which nothing has been sold */
export async function readSoldOrder(
  container: MedusaContainer,
  order_id: string,
): Promise<SoldOrder> {
  const [order] = await queryRows<SoldOrder>(container, {
    entity: "order",
    fields: FIELDS,
    filters: { id: order_id },
  })
  if (order && order.is_draft_order !== true) return order
  throw new LoyaltyError("order_not_found", "There is no such order.")
}

export function isCanceled({ status, canceled_at }: SoldOrder): boolean {
  return status === "canceled" || canceled_at !== null
}

export function goodsOf(item: SoldItem): SoldGoods {
  const { detail } = item
  return {
    quantity: Number(item.quantity),
    requires_shipping: item.requires_shipping,
    fulfilled_quantity: Number(detail.fulfilled_quantity),
    return_requested_quantity: Number(detail.return_requested_quantity),
    return_received_quantity: Number(detail.return_received_quantity),
    return_dismissed_quantity: Number(detail.return_dismissed_quantity),
    written_off_quantity: Number(detail.written_off_quantity),
  }
}

/**
 * What is owed to the customer, in major units; below zero: he owes it. Medusa's own `pending_difference` drops what is
 * less than a cent, and two halves of a cent are one.
 */
export function owedOn({ summary }: SoldOrder): string {
  const { raw_transaction_total, transaction_total } = summary
  return MathBN.sub(
    exactText(raw_transaction_total, transaction_total),
    exactText(summary.raw_current_order_total, summary.current_order_total),
  ).toFixed()
}

export function paymentsOf({ payment_collections = [] }: SoldOrder): SoldPayment[] {
  return payment_collections.flatMap(({ payments = [] }) => payments)
}

/** What a payment has brought and not given back, in major units. */
export function paidBy({ captures = [], refunds = [] }: SoldPayment): string {
  const sum = (amounts: readonly PaidAmount[]) =>
    MathBN.sum(0, ...amounts.map(({ raw_amount, amount }) => exactText(raw_amount, amount)))
  return MathBN.sub(sum(captures), sum(refunds)).toFixed()
}
