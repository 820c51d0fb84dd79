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
import { ITEM_ADJUSTMENT, jsonRows, SHIPPING_ADJUSTMENT, TAX_LINE } from "../shop/lines-sql"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

/** An order with what the loyalty program needs to know of it. */
export interface ShopOrder {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly is_draft_order?: boolean
  readonly currency_code: string
  readonly customer_id: string | null
  readonly sales_channel_id: string | null
  readonly region_id?: string | null
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
  readonly delivered_quantity?: number
  readonly return_received_quantity?: number
  readonly return_dismissed_quantity?: number
}

export interface ReadOrder {
  readonly order: ShopOrder
  readonly cart_id: string | null
}

/** In whose name bonuses are held for an order: its cart's, or its own where it never was a cart. */
export function holderOf({ order, cart_id }: ReadOrder): string {
  return cart_id ?? order.id
}

/** The version under which a cart becomes an order. */
export const AS_PLACED = 1

/** A version names the rows that count: an edit writes new ones and keeps the old. */
const ITEMS = jsonRows(
  {
    id: "i.id",
    title: "i.title",
    quantity: "d.quantity",
    raw_unit_price: "coalesce(nullif(d.raw_unit_price, 'null'), i.raw_unit_price)",
    is_tax_inclusive: "i.is_tax_inclusive",
    is_giftcard: "i.is_giftcard",
    product_id: "i.product_id",
    requires_shipping: "i.requires_shipping",
    delivered_quantity: "d.delivered_quantity",
    return_received_quantity: "d.return_received_quantity",
    return_dismissed_quantity: "d.return_dismissed_quantity",
    tax_lines: jsonRows(
      TAX_LINE,
      "order_line_item_tax_line t where t.item_id = i.id and t.deleted_at is null",
    ),
    adjustments: jsonRows(
      ITEM_ADJUSTMENT,
      `order_line_item_adjustment a
        where a.item_id = i.id and a.version = d.version and a.deleted_at is null`,
    ),
  },
  `order_item d join order_line_item i on i.id = d.item_id and i.deleted_at is null
    where d.order_id = o.id and d.version = coalesce($2::int, o.version) and d.deleted_at is null`,
)

const SHIPPING_METHODS = jsonRows(
  {
    id: "s.id",
    name: "s.name",
    raw_amount: "s.raw_amount",
    is_tax_inclusive: "s.is_tax_inclusive",
    tax_lines: jsonRows(
      TAX_LINE,
      "order_shipping_method_tax_line t where t.shipping_method_id = s.id and t.deleted_at is null",
    ),
    adjustments: jsonRows(
      SHIPPING_ADJUSTMENT,
      `order_shipping_method_adjustment a
        where a.shipping_method_id = s.id and a.version = d.version and a.deleted_at is null`,
    ),
  },
  `order_shipping d join order_shipping_method s on s.id = d.shipping_method_id and s.deleted_at is null
    where d.order_id = o.id and d.version = coalesce($2::int, o.version) and d.deleted_at is null`,
)

const CREDIT_LINES = jsonRows(
  { id: "l.id", raw_amount: "l.raw_amount", reference: "l.reference" },
  `order_credit_line l where l.order_id = o.id and l.version = coalesce($2::int, o.version) and l.deleted_at is null`,
)

const PAYMENT_COLLECTIONS = jsonRows(
  { status: "p.status" },
  `order_payment_collection l
    join payment_collection p on p.id = l.payment_collection_id and p.deleted_at is null
    where l.order_id = o.id and l.deleted_at is null`,
)

const ORDERS: PreparedSql = {
  name: "loyalty_read_orders",
  text: `select o.id, coalesce($2::int, o.version) as version, o.status, o.is_draft_order, o.currency_code, o.customer_id,
    o.sales_channel_id, o.region_id, o.created_at, o.canceled_at,
    (select l.cart_id from order_cart l where l.order_id = o.id and l.deleted_at is null) as cart_id,
    ${ITEMS} as items, ${SHIPPING_METHODS} as shipping_methods, ${CREDIT_LINES} as credit_lines,
    ${PAYMENT_COLLECTIONS} as payment_collections
  from "order" o where o.id = any($1) and o.deleted_at is null order by o.id`,
}

/**
 * Orders with the carts they came from; missing ones are left out.
 * @param version lines, shipping and credit of that version; null: as the orders are now. Everything else
 *   is always as it is now.
 */
export async function readOrders(
  container: MedusaContainer,
  order_ids: readonly string[],
  version: number | null = null,
): Promise<ReadOrder[]> {
  const rows = await sqlRows<ShopOrder & { readonly cart_id: string | null }>(container, ORDERS, [
    order_ids,
    version,
  ])
  return rows.map(({ cart_id, ...order }) => ({ order, cart_id }))
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
  const returned = (item.return_received_quantity ?? 0) + (item.return_dismissed_quantity ?? 0)
  return Math.min(returned, Number(item.quantity))
}

/**
 * What costs nothing is paid, also where a collection has been left open for no money. An order without a collection was
 * a draft and waits for its payment.
 */
function isPaid(order: ShopOrder, lines: readonly PricedBasketLine[], currency: Currency): boolean {
  if (MathBN.lte(leftToPay(order, lines, currency), 0)) return true
  const collections = (order.payment_collections ?? []).filter(
    (collection) => collection.status !== "canceled",
  )
  return collections.length > 0 && collections.every(({ status }) => status === "completed")
}

function leftToPay(order: ShopOrder, lines: readonly PricedBasketLine[], currency: Currency) {
  const price = minor(lines.reduce((sum, line) => sum + line.payable - line.paid_with_bonuses, 0))
  const credits = (order.credit_lines ?? []).map((line) => exactText(line.raw_amount, line.amount))
  return MathBN.sub(moneyFromMinor(price, currency), ...credits)
}

function isDelivered(order: ShopOrder, paid: boolean): boolean {
  const shipped = order.items.filter((item) => item.requires_shipping !== false)
  if (shipped.length === 0) return paid
  return shipped.every((item) => (item.delivered_quantity ?? 0) >= Number(item.quantity))
}
