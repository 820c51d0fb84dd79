import type { TillLine } from "../../../../workflows/till/till-lines"

interface WireLine {
  readonly variant_id?: string | undefined
  readonly sku?: string | undefined
  readonly title?: string | undefined
  readonly unit_price?: number | undefined
  readonly quantity?: number | undefined
}

/** One piece where no quantity is named. */
export function tillLines<Line extends WireLine>(lines: readonly Line[]): (Line & TillLine)[] {
  return lines.map((line) => ({
    ...line,
    variant_id: line.variant_id ?? null,
    sku: line.sku ?? null,
    title: line.title ?? null,
    unit_price: line.unit_price ?? null,
    quantity: line.quantity ?? 1,
  }))
}
