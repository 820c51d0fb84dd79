import type { DemoDelivery } from "./create-delivery"
import { figure } from "./insert-rows"
import type { Rows } from "./order-rows"
import { datesOf, iso } from "./order-rows"
import type { YearOrder } from "./year-order"

/** What left the shop, and what came back to it. */
export function parcelRows(order: YearOrder, delivery: DemoDelivery): Rows {
  return { ...fulfillmentRows(order, delivery), ...returnRows(order, delivery) }
}

function fulfillmentRows(order: YearOrder, delivery: DemoDelivery): Rows {
  const { delivered_at, planned } = order
  if (delivered_at === null) return {}
  const id = planned.order_id.replace("order_", "ful_")
  const dates = datesOf(planned.placed_at)
  return {
    fulfillment: [
      {
        id,
        location_id: delivery.location_id,
        provider_id: "manual_manual",
        shipping_option_id:
          order.shipping === null ? null : (delivery.options.get(planned.member.region_id) ?? null),
        packed_at: iso(planned.placed_at),
        shipped_at: iso(planned.placed_at),
        delivered_at: iso(delivered_at),
        requires_shipping: order.shipping !== null,
        ...dates,
      },
    ],
    fulfillment_item: order.lines.map((line) => ({
      id: line.id.replace("ordli_", "fulit_"),
      fulfillment_id: id,
      line_item_id: line.id,
      title: line.variant.title,
      sku: line.variant.sku,
      barcode: "",
      ...figure("quantity", line.quantity),
      ...dates,
    })),
    order_fulfillment: [
      {
        id: planned.order_id.replace("order_", "ordful_"),
        order_id: planned.order_id,
        fulfillment_id: id,
        ...dates,
      },
    ],
  }
}

function returnRows(order: YearOrder, delivery: DemoDelivery): Rows {
  const returned = order.lines.filter((line) => line.returned > 0)
  const { comeback, order_id } = order.planned
  if (returned.length === 0 || comeback === null) return {}
  const id = order_id.replace("order_", "return_")
  const dates = datesOf(comeback.at)
  return {
    return: [
      {
        id,
        order_id,
        order_version: 1,
        status: "received",
        location_id: delivery.location_id,
        requested_at: iso(comeback.at),
        received_at: iso(comeback.at),
        ...dates,
      },
    ],
    return_item: returned.map((line) => ({
      id: line.id.replace("ordli_", "retitem_"),
      return_id: id,
      item_id: line.id,
      ...figure("quantity", line.returned),
      ...figure("received_quantity", line.returned),
      ...dates,
    })),
  }
}
