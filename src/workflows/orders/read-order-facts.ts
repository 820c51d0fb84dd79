import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import type { Currency, Minor } from "../../domain/money/money"
import { minor, moneyFromMinor, moneyToMinor, NO_MONEY, sumMoney } from "../../domain/money/money"
import type { OrderFacts, OrderLineFacts } from "../../domain/orders/order-facts"
import type { ProgramTerms } from "../../domain/program/terms"
import type { PricedBasketLine } from "../basket/basket-lines"
import { basketLines } from "../basket/basket-lines"
import { currencyOf } from "../../domain/money/currency"
import { readProductMarks } from "../basket/product-marks"
import { REDEMPTION_REFERENCE } from "../basket/redemption-marks"
import type { ShopItem, ShopShippingMethod } from "../basket/shop-lines"
import { exactText } from "../basket/shop-lines"
import { queryRows } from "../shop/query-rows"

/** An order as Medusa's query gives it, with what the loyalty program needs to know of it. */
export interface ShopOrder {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly is_draft_order?: boolean
  readonly currency_code: string
  readonly customer_id: string | null
  readonly sales_channel_id: string | null
  readonly created_at: string | Date
  readonly canceled_at: string | Date | null
  readonly items: readonly ShopOrderItem[]
  readonly shipping_methods: readonly ShopShippingMethod[]
  readonly credit_lines?: readonly ShopCreditLine[]
  readonly payment_collections?: readonly { readonly status: string }[]
}

export interface ShopCreditLine {
  readonly id: string
  readonly amount?: number
  readonly raw_amount?: { readonly value: string | number } | null
  readonly reference?: string | null
  readonly reference_id?: string | null
}

interface ShopOrderItem extends ShopItem {
  readonly requires_shipping?: boolean
  readonly detail?: Readonly<Record<string, unknown>> | null
}

export interface ReadOrder {
  readonly order: ShopOrder
  readonly cart_id: string | null
}

interface OrderCartLink {
  readonly order_id: string
  readonly cart_id: string
}

const ORDER_FIELDS = [
  "id",
  "version",
  "status",
  "is_draft_order",
  "currency_code",
  "customer_id",
  "sales_channel_id",
  "created_at",
  "canceled_at",
  "items.*",
  "items.detail.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
  "payment_collections.status",
]

/** Orders with the carts they came from, in one pass; missing ones are left out. */
export async function readOrders(
  container: MedusaContainer,
  order_ids: readonly string[],
): Promise<ReadOrder[]> {
  const [orders, links] = await Promise.all([
    queryRows<ShopOrder>(container, {
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: order_ids },
    }),
    queryRows<OrderCartLink>(container, {
      entity: "order_cart",
      fields: ["order_id", "cart_id"],
      filters: { order_id: order_ids },
    }),
  ])
  const cartOf = new Map(links.map((link) => [link.order_id, link.cart_id]))
  return orders.map((order) => ({
    order,
    cart_id: cartOf.get(order.id) ?? null,
  }))
}

/** What the loyalty program knows of an order as it has just been read. */
export async function orderFacts(
  container: MedusaContainer,
  order: ShopOrder,
  terms: ProgramTerms,
): Promise<OrderFacts> {
  const currency = currencyOf(order.currency_code)
  const marks = await readProductMarks(
    container,
    terms,
    order.items.flatMap((item) => item.product_id ?? []),
  )
  const items = order.items.filter((item) => Number(item.quantity) > 0)
  const lines = basketLines(items, order.shipping_methods, marks, currency)
  const paid = isPaid(order, lines, currency)
  return {
    order_id: order.id,
    version: order.version,
    currency,
    sales_channel_id: order.sales_channel_id,
    placed_at: new Date(order.created_at).getTime(),
    paid,
    delivered: isDelivered(order, paid),
    canceled: order.status === "canceled" || order.canceled_at !== null,
    lines: lines.map((line, index): OrderLineFacts => {
      const item = items[index]
      return {
        ...line,
        title: item?.title ?? order.shipping_methods[index - items.length]?.name ?? "",
        quantity: item ? Number(item.quantity) : 1,
        returned_quantity: item ? returnedQuantity(item) : 0,
      }
    }),
  }
}

/** Money that the order shows as paid with bonuses: reductions on its lines, or our credit line. */
export function redeemedOnOrder(order: ShopOrder, facts: OrderFacts): Minor {
  const reductions = sumMoney(facts.lines.map((line) => line.paid_with_bonuses))
  if (reductions > 0) return reductions
  const credit = redemptionCreditLines(order)
    .map((line) => exactText(line.raw_amount, line.amount))
    .filter((amount) => !amount.startsWith("-"))
  return credit.length === 0
    ? NO_MONEY
    : sumMoney(credit.map((amount) => moneyToMinor(amount, facts.currency)))
}

export function redemptionCreditLines(order: ShopOrder): ShopCreditLine[] {
  return (order.credit_lines ?? []).filter((line) => line.reference === REDEMPTION_REFERENCE)
}

/**
 * What came back, whole or damaged: what Medusa takes off the order's total. Goods that a claim writes
 * off lower no total, and damaged ones are written off as well, so written-off goods are not counted.
 */
function returnedQuantity(item: ShopOrderItem): number {
  const detail = item.detail ?? {}
  const of = (field: string) => Number(detail[field] ?? 0)
  const returned = of("return_received_quantity") + of("return_dismissed_quantity")
  return Math.min(returned, Number(item.quantity))
}

/** An order without a payment collection costs nothing, or was a draft and waits for its payment. */
function isPaid(order: ShopOrder, lines: readonly PricedBasketLine[], currency: Currency): boolean {
  const collections = (order.payment_collections ?? []).filter(
    (collection) => collection.status !== "canceled",
  )
  if (collections.length === 0) return MathBN.lte(leftToPay(order, lines, currency), 0)
  return collections.every((collection) => collection.status === "completed")
}

function leftToPay(order: ShopOrder, lines: readonly PricedBasketLine[], currency: Currency) {
  const price = minor(lines.reduce((sum, line) => sum + line.payable - line.paid_with_bonuses, 0))
  const credits = (order.credit_lines ?? []).map((line) => exactText(line.raw_amount, line.amount))
  return MathBN.sub(moneyFromMinor(price, currency), ...credits)
}

function isDelivered(order: ShopOrder, paid: boolean): boolean {
  const shipped = order.items.filter((item) => item.requires_shipping !== false)
  if (shipped.length === 0) return paid
  return shipped.every(
    (item) => Number(item.detail?.["delivered_quantity"] ?? 0) >= Number(item.quantity),
  )
}
