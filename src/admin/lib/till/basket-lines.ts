import { addPieces } from "../../../domain/orders/pieces"
import type { TillCart } from "../../hooks/api/till-types"
import type { CartChange } from "./cart-change"

/** A line as the screen shows it. */
export interface BasketLine {
  readonly key: string
  /** `null`: the server has not answered yet. */
  readonly id: string | null
  readonly variant_id: string | null
  readonly title: string
  readonly variant_title: string | null
  readonly thumbnail: string | null
  readonly quantity: number
  readonly unit_price: number | null
  /** What it costs after discounts; `null` until the server has said. */
  readonly total: number | null
  readonly is_waiting: boolean
}

/**
 * The basket with what is still on its way to the server, the newest line first: what was scanned is seen at once.
 * Only quantities are foretold; what anything costs the server alone says.
 */
export function basketLines(
  cart: TillCart | null,
  { add, quantities }: CartChange,
): readonly BasketLine[] {
  // What is being taken off is gone: put back, or scanned again, it becomes a line of its own.
  const known = (cart?.items ?? [])
    .filter(({ id }) => quantities[id] !== 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const lines = known.map((item): BasketLine => {
    const set = quantities[item.id]
    const more = add.find(({ variant_id }) => variant_id === item.variant_id)
    const is_waiting = set !== undefined || more !== undefined
    return {
      key: item.id,
      id: item.id,
      variant_id: item.variant_id,
      title: item.product_title ?? item.title,
      variant_title: item.variant_title,
      thumbnail: item.thumbnail,
      quantity: addPieces(set ?? item.quantity, more?.quantity ?? 0),
      unit_price: item.unit_price,
      total: is_waiting ? null : item.total,
      is_waiting,
    }
  })
  const isNew = (variant_id: string) => !known.some((item) => item.variant_id === variant_id)
  const waiting = add
    .filter(({ variant_id }) => isNew(variant_id))
    .map(({ variant_id, title, quantity }): BasketLine => ({
      key: variant_id,
      id: null,
      variant_id,
      title,
      variant_title: null,
      thumbnail: null,
      quantity,
      unit_price: null,
      total: null,
      is_waiting: true,
    }))
  return [...lines, ...waiting].reverse()
}
