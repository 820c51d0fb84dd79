import { LoyaltyError } from "../errors"
import { inPieces, millionths } from "../orders/pieces"

/** A line of an order, with what has become of its goods. */
export interface SoldGoods {
  readonly quantity: number
  /** False: the goods went over the counter, or there are none, as of a service. */
  readonly requires_shipping: boolean
  readonly fulfilled_quantity: number
  /** Announced by the customer, and not here yet. */
  readonly return_requested_quantity: number
  readonly return_received_quantity: number
  /** Came back, and was not fit to be sold again. */
  readonly return_dismissed_quantity: number
  /** Written off; what came back damaged is among it. */
  readonly written_off_quantity: number
}

/** What came back, whole or damaged. */
export function returnedQuantity(goods: SoldGoods): number {
  return inPieces(
    millionths(goods.return_received_quantity) + millionths(goods.return_dismissed_quantity),
  )
}

/**
 * What can be brought back now. What has to be shipped and has not been is still in the shop; what was written off or
 * is on its way back comes back by itself, or never.
 */
export function returnableQuantity(goods: SoldGoods): number {
  const handed_over = goods.requires_shipping ? goods.fulfilled_quantity : goods.quantity
  const damaged = Math.max(
    millionths(goods.return_dismissed_quantity),
    millionths(goods.written_off_quantity),
  )
  const gone =
    millionths(goods.return_requested_quantity) +
    millionths(goods.return_received_quantity) +
    damaged
  return inPieces(Math.max(0, millionths(handed_over) - gone))
}

/** So much of one line of an order comes back. */
export interface BroughtBack {
  readonly item_id: string
  readonly quantity: number
}

export interface BroughtLine {
  readonly item_id: string
  readonly title: string
  readonly returnable_quantity: number
}

/**
 * @throws LoyaltyError `return_invalid` for a line that the order does not have or that is named twice;
 *   `return_above_sold` for more than can come back of it
 */
export function assertReturnable(
  lines: readonly BroughtLine[],
  brought: readonly BroughtBack[],
): void {
  if (new Set(brought.map(({ item_id }) => item_id)).size < brought.length) {
    throw new LoyaltyError("return_invalid", "Name each line of a return once.")
  }
  for (const { item_id, quantity } of brought) {
    const line = lines.find((candidate) => candidate.item_id === item_id)
    if (!line) {
      throw new LoyaltyError("return_invalid", `There is no line "${item_id}" to return.`)
    }
    if (quantity <= line.returnable_quantity) continue
    throw new LoyaltyError(
      "return_above_sold",
      `Of "${line.title}" ${line.returnable_quantity} can come back; ${quantity} were named.`,
      { line_id: item_id, left: line.returnable_quantity },
    )
  }
}
