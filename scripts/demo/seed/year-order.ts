import type { Redemption } from "../../../src/domain/redemption/quote-redemption"
import {
  REDEMPTION_DESCRIPTION,
  REDEMPTION_PROVIDER_ID,
} from "../../../src/workflows/basket/redemption-marks"
import type { ShopOrder } from "../../../src/workflows/orders/read-order-facts"
import type { DemoShop } from "./create-shop"
import type { PlannedOrder } from "./plan-year"
import { DAY_MS } from "./plan-year"

/** An order of the year as it goes along: what was paid with bonuses, and what has come back. */
export interface YearOrder {
  readonly planned: PlannedOrder
  readonly lines: readonly YearLine[]
  readonly shipping: { readonly id: string; readonly cents: number } | null
  readonly currency_code: "eur" | "pln"
  /** Percent. */
  readonly tax_rate: number
  readonly sales_channel_id: string
  /** The cart of a redemption; other orders show none. */
  readonly cart_id: string | null
  readonly delivered_at: number | null
  readonly canceled: boolean
}

/** A parcel is on its way for three days; who buys at the till takes it along. */
const DELIVERY_MS = 3 * DAY_MS

export interface YearLine {
  readonly id: string
  readonly variant: PlannedOrder["lines"][number]["variant"]
  readonly quantity: number
  readonly unit_cents: number
  readonly paid_with_bonuses_cents: number
  readonly returned: number
}

export function openYearOrder(planned: PlannedOrder, shop: DemoShop, now: number): YearOrder {
  const { region } = planned.member.person
  const delivered_at = planned.placed_at + (planned.channel === "web" ? DELIVERY_MS : 0)
  const suffix = planned.order_id.slice("order_".length)
  return {
    planned,
    lines: planned.lines.map(({ variant, quantity }, index) => ({
      id: `ordli_${suffix}${index}`,
      variant,
      quantity,
      unit_cents: variant.cents[region.currency_code],
      paid_with_bonuses_cents: 0,
      returned: 0,
    })),
    shipping:
      planned.channel === "web" ? { id: `ordsm_${suffix}`, cents: region.shipping_cents } : null,
    currency_code: region.currency_code,
    tax_rate: region.tax_rate,
    sales_channel_id: shop.channels[planned.channel],
    cart_id: planned.redeemed_share > 0 ? `cart_${suffix}` : null,
    delivered_at: delivered_at > now || planned.comeback?.kind === "canceled" ? null : delivered_at,
    canceled: false,
  }
}

export function withRedemption(order: YearOrder, redemption: Redemption): YearOrder {
  const amounts = new Map(redemption.lines.map((line) => [line.line_id, line.amount]))
  return {
    ...order,
    lines: order.lines.map((line) => ({
      ...line,
      paid_with_bonuses_cents: amounts.get(line.id) ?? 0,
    })),
  }
}

export function withComeback(order: YearOrder): YearOrder {
  const { comeback } = order.planned
  switch (comeback?.kind) {
    case undefined:
      return order
    case "canceled":
      return { ...order, canceled: true }
    case "returned":
      return {
        ...order,
        lines: order.lines.map((line, index) => {
          if (comeback.part === "all") return { ...line, returned: line.quantity }
          return index === 0 ? { ...line, returned: 1 } : line
        }),
      }
  }
}

/** The order as the plugin's own reader would get it from the shop, so that both see the same facts. */
export function asShopOrder(order: YearOrder): ShopOrder {
  const { planned, tax_rate } = order
  const tax_lines = [{ rate: tax_rate }]
  const placed_at = new Date(planned.placed_at)
  return {
    id: planned.order_id,
    version: 1,
    status: order.canceled ? "canceled" : "pending",
    currency_code: order.currency_code,
    customer_id: planned.member.customer_id,
    sales_channel_id: order.sales_channel_id,
    created_at: placed_at,
    canceled_at: order.canceled ? placed_at : null,
    items: order.lines.map((line) => ({
      id: line.id,
      title: line.variant.product_title,
      quantity: line.quantity,
      unit_price: line.unit_cents / 100,
      is_tax_inclusive: true,
      is_giftcard: false,
      product_id: line.variant.product_id,
      tax_lines,
      adjustments: redemptionAdjustments(line),
      delivered_quantity: order.delivered_at === null ? 0 : line.quantity,
      return_received_quantity: line.returned,
    })),
    shipping_methods: order.shipping
      ? [
          {
            id: order.shipping.id,
            name: "Parcel",
            amount: order.shipping.cents / 100,
            is_tax_inclusive: true,
            tax_lines,
          },
        ]
      : [],
    payment_collections: [{ status: order.canceled ? "canceled" : "completed" }],
  }
}

function redemptionAdjustments(line: YearLine) {
  if (line.paid_with_bonuses_cents === 0) return []
  return [
    {
      id: adjustmentId(line),
      amount: line.paid_with_bonuses_cents / 100,
      is_tax_inclusive: true,
      description: REDEMPTION_DESCRIPTION,
      provider_id: REDEMPTION_PROVIDER_ID,
    },
  ]
}

export function adjustmentId(line: YearLine): string {
  return line.id.replace("ordli_", "ordliadj_")
}
