import {
  REDEMPTION_DESCRIPTION,
  REDEMPTION_PROVIDER_ID,
} from "../../../src/workflows/basket/redemption-marks"
import type { DemoDelivery } from "./create-delivery"
import type { Row } from "./insert-rows"
import { figure } from "./insert-rows"
import { orderMoney } from "./order-money"
import type { YearLine, YearOrder } from "./year-order"
import { adjustmentId } from "./year-order"

export type Rows = Readonly<Record<string, readonly Row[]>>

/** An order as Medusa's order module keeps it: the tables in the order in which they are written. */
export function orderRows(order: YearOrder, delivery: DemoDelivery): Rows {
  const { planned, shipping } = order
  const { member } = planned
  const address_id = shipping === null ? null : order.planned.order_id.replace("order_", "ordaddr_")
  const dates = datesOf(planned.placed_at)
  return {
    order_address: address_id === null ? [] : [{ id: address_id, ...addressOf(order), ...dates }],
    order: [
      {
        id: planned.order_id,
        region_id: member.region_id,
        customer_id: member.customer_id,
        sales_channel_id: order.sales_channel_id,
        email: member.person.email,
        currency_code: order.currency_code,
        status: order.canceled ? "canceled" : "pending",
        canceled_at: order.canceled ? iso(planned.comeback?.at ?? planned.placed_at) : null,
        shipping_address_id: address_id,
        billing_address_id: address_id,
        created_at: iso(planned.placed_at),
        updated_at: iso(planned.comeback?.at ?? planned.placed_at),
      },
    ],
    order_line_item: order.lines.map((line) => ({ ...lineItem(line), ...dates })),
    order_item: order.lines.map((line) => ({ ...orderItem(order, line), ...dates })),
    order_line_item_tax_line: order.lines.map((line) => ({
      id: line.id.replace("ordli_", "ordlitxl_"),
      item_id: line.id,
      ...taxLine(order),
      ...dates,
    })),
    order_line_item_adjustment: order.lines
      .filter((line) => line.paid_with_bonuses_cents > 0)
      .map((line) => ({
        id: adjustmentId(line),
        item_id: line.id,
        description: REDEMPTION_DESCRIPTION,
        provider_id: REDEMPTION_PROVIDER_ID,
        is_tax_inclusive: true,
        ...figure("amount", line.paid_with_bonuses_cents / 100),
        ...dates,
      })),
    ...(shipping === null ? {} : shippingRows(order, shipping, delivery)),
    order_summary: [
      {
        id: planned.order_id.replace("order_", "ordsum_"),
        order_id: planned.order_id,
        totals: totalsOf(order),
        ...dates,
      },
    ],
    cart: order.cart_id === null ? [] : [cartOf(order, order.cart_id)],
    order_cart:
      order.cart_id === null
        ? []
        : [
            {
              id: planned.order_id.replace("order_", "ordercart_"),
              order_id: planned.order_id,
              cart_id: order.cart_id,
            },
          ],
  }
}

function lineItem(line: YearLine): Row {
  const { variant } = line
  return {
    id: line.id,
    title: variant.product_title,
    subtitle: variant.title,
    product_id: variant.product_id,
    product_title: variant.product_title,
    product_handle: variant.product_handle,
    product_collection: variant.collection,
    variant_id: variant.id,
    variant_title: variant.title,
    variant_sku: variant.sku,
    requires_shipping: true,
    is_tax_inclusive: true,
    ...figure("unit_price", line.unit_cents / 100),
  }
}

function orderItem(order: YearOrder, line: YearLine): Row {
  const handed_over = order.delivered_at === null ? 0 : line.quantity
  return {
    id: line.id.replace("ordli_", "orditem_"),
    order_id: order.planned.order_id,
    version: 1,
    item_id: line.id,
    ...figure("quantity", line.quantity),
    ...figure("fulfilled_quantity", handed_over),
    ...figure("shipped_quantity", handed_over),
    ...figure("delivered_quantity", handed_over),
    ...figure("return_requested_quantity", 0),
    ...figure("return_received_quantity", line.returned),
    ...figure("return_dismissed_quantity", 0),
    ...figure("written_off_quantity", 0),
  }
}

function shippingRows(
  order: YearOrder,
  shipping: NonNullable<YearOrder["shipping"]>,
  delivery: DemoDelivery,
): Rows {
  const dates = datesOf(order.planned.placed_at)
  return {
    order_shipping_method: [
      {
        id: shipping.id,
        name: "Parcel",
        is_tax_inclusive: true,
        shipping_option_id: delivery.options.get(order.planned.member.region_id) ?? null,
        ...figure("amount", shipping.cents / 100),
        ...dates,
      },
    ],
    order_shipping: [
      {
        id: shipping.id.replace("ordsm_", "ordspmv_"),
        order_id: order.planned.order_id,
        version: 1,
        shipping_method_id: shipping.id,
        ...dates,
      },
    ],
    order_shipping_method_tax_line: [
      {
        id: shipping.id.replace("ordsm_", "ordsmtxl_"),
        shipping_method_id: shipping.id,
        ...taxLine(order),
        ...dates,
      },
    ],
  }
}

function taxLine(order: YearOrder): Row {
  const { tax_code, tax_name } = order.planned.member.person.region
  return { code: tax_code, description: tax_name, ...figure("rate", order.tax_rate) }
}

function totalsOf(order: YearOrder): Row {
  const { paid, refunded, current } = orderMoney(order)
  return {
    ...figure("paid_total", paid / 100),
    ...figure("refunded_total", refunded / 100),
    ...figure("transaction_total", (paid - refunded) / 100),
    ...figure("original_order_total", paid / 100),
    ...figure("current_order_total", current / 100),
    ...figure("accounting_total", current / 100),
    ...figure("credit_line_total", order.canceled ? paid / 100 : 0),
    ...figure("pending_difference", 0),
  }
}

function cartOf(order: YearOrder, id: string): Row {
  const { member, placed_at } = order.planned
  return {
    id,
    region_id: member.region_id,
    customer_id: member.customer_id,
    sales_channel_id: order.sales_channel_id,
    email: member.person.email,
    currency_code: order.currency_code,
    completed_at: iso(placed_at),
    ...datesOf(placed_at),
  }
}

function addressOf(order: YearOrder): Row {
  const { customer_id, person } = order.planned.member
  return {
    customer_id,
    first_name: person.first_name,
    last_name: person.last_name,
    address_1: person.street,
    city: person.city,
    postal_code: person.postal_code,
    country_code: person.region.country_code,
    phone: person.phone,
  }
}

export function datesOf(at: number): Row {
  return { created_at: iso(at), updated_at: iso(at) }
}

export function iso(at: number): string {
  return new Date(at).toISOString()
}
