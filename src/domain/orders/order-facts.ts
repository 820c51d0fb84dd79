import type { Instant } from "../ledger/account"
import type { Currency, Minor } from "../money/money"
import type { BasketLine } from "../program/basket"

/** What is known of an order. Read from the shop as a whole, and merged so that facts only grow. */
export interface OrderFacts {
  readonly order_id: string
  /** Grows with every confirmed change of the order; a higher one knows the lines better. */
  readonly version: number
  readonly currency: Currency
  readonly sales_channel_id: string | null
  readonly placed_at: Instant
  readonly paid: boolean
  readonly delivered: boolean
  readonly canceled: boolean
  readonly lines: readonly OrderLineFacts[]
}

export interface OrderLineFacts extends BasketLine {
  readonly title: string
  /** Come back, whole or damaged; never falls. */
  readonly returned_quantity: number
  /** Money (with tax) that bonuses take off this line, as the order itself shows it. */
  readonly paid_with_bonuses: Minor
}

/**
 * Two readings of one order as one: the later version tells the lines, and nothing that has happened
 * un-happens. The order of the readings does not matter.
 */
export function mergeOrderFacts(known: OrderFacts | null, read: OrderFacts): OrderFacts {
  if (known === null) return read
  const [older, newer] = read.version >= known.version ? [known, read] : [read, known]
  const returned = new Map(older.lines.map((line) => [line.line_id, line.returned_quantity]))
  return {
    ...newer,
    placed_at: Math.min(known.placed_at, read.placed_at),
    paid: known.paid || read.paid,
    delivered: known.delivered || read.delivered,
    canceled: known.canceled || read.canceled,
    lines: newer.lines.map((line) => ({
      ...line,
      returned_quantity: Math.max(line.returned_quantity, returned.get(line.line_id) ?? 0),
    })),
  }
}
