import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import { queryRows } from "../shop/query-rows"
import type { SoldOrder } from "./read-sold-order"

/** So much of one line. */
export interface Pieces {
  readonly id: string
  readonly quantity: number
}

export interface StockChange {
  readonly inventory_item_id: string
  readonly location_id: string
  /** Below zero: it leaves the shop. */
  readonly adjustment: number
}

interface Reservation {
  readonly id: string
  readonly line_item_id: string
  readonly inventory_item_id: string
  readonly location_id: string
  readonly quantity: number
}

/** What is reserved for lines of an order that were handed over without having been packed. */
export interface HandedOverStock {
  readonly adjustments: readonly StockChange[]
  readonly used_up: readonly string[]
}

/** Goods over the counter are gone, whole lines at a time: what was reserved for them leaves the stock. */
export async function handedOverStock(
  container: MedusaContainer,
  lines: readonly Pieces[],
): Promise<HandedOverStock> {
  const reservations = await reservationsOf(container, lines)
  return {
    adjustments: reservations.map(({ inventory_item_id, location_id, quantity }) => ({
      inventory_item_id,
      location_id,
      adjustment: -quantity,
    })),
    used_up: reservations.map(({ id }) => id),
  }
}

function reservationsOf(
  container: MedusaContainer,
  lines: readonly Pieces[],
): Promise<readonly Reservation[]> {
  return queryRows<Reservation>(container, {
    entity: "reservation",
    fields: ["id", "line_item_id", "inventory_item_id", "location_id", "quantity"],
    filters: { line_item_id: lines.map(({ id }) => id) },
  })
}

interface StockedVariant {
  readonly id: string
  readonly manage_inventory: boolean
  readonly inventory_items?: readonly {
    readonly inventory_item_id: string
    readonly required_quantity: number
    readonly inventory?: {
      readonly location_levels?: readonly { readonly location_id: string }[]
    } | null
  }[]
}

interface PlacesOfOrder {
  readonly fulfillments?: readonly { readonly location_id: string | null }[]
  readonly sales_channel?: {
    readonly stock_locations?: readonly { readonly id: string }[]
  } | null
}

/**
 * Where goods of an order left from, and come back to: where they are reserved still, where earlier ones came back or
 * were packed, or else where the sales channel has its stock.
 * @param lines that are about to come back
 * @returns null: nobody knows
 */
export async function placeOfGoods(
  container: MedusaContainer,
  order_id: string,
  lines: readonly Pieces[],
): Promise<string | null> {
  const [[reservation], returns, [order]] = await Promise.all([
    reservationsOf(container, lines),
    queryRows<{ readonly location_id: string | null }>(container, {
      entity: "return",
      fields: ["id", "location_id"],
      filters: { order_id },
    }),
    queryRows<PlacesOfOrder>(container, {
      entity: "order",
      fields: ["id", "fulfillments.location_id", "sales_channel.stock_locations.id"],
      filters: { id: order_id },
    }),
  ])
  const known = [reservation, ...returns, ...(order?.fulfillments ?? [])]
  const place = known.find((candidate) => candidate && candidate.location_id !== null)
  return place?.location_id ?? order?.sales_channel?.stock_locations?.[0]?.id ?? null
}

/** What comes back into the stock of a place, of variants whose stock is kept there. */
export async function returnedStock(
  container: MedusaContainer,
  { items }: SoldOrder,
  lines: readonly Pieces[],
  location_id: string | null,
): Promise<readonly StockChange[]> {
  const variant_ids = items.flatMap(({ variant_id }) => variant_id ?? [])
  if (location_id === null || variant_ids.length === 0) return []
  const variants = await queryRows<StockedVariant>(container, {
    entity: "variant",
    fields: [
      "id",
      "manage_inventory",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
      "inventory_items.inventory.location_levels.location_id",
    ],
    filters: { id: variant_ids },
  })
  return lines.flatMap(({ id, quantity }): StockChange[] => {
    const item = items.find((candidate) => candidate.id === id)
    const variant = variants.find((candidate) => candidate.id === item?.variant_id)
    if (!variant?.manage_inventory) return []
    return (variant.inventory_items ?? [])
      .filter(({ inventory }) =>
        inventory?.location_levels?.some((level) => level.location_id === location_id),
      )
      .map(({ inventory_item_id, required_quantity }) => ({
        inventory_item_id,
        location_id,
        adjustment: MathBN.mult(quantity, required_quantity).toNumber(),
      }))
  })
}
