import { LoyaltyError } from "../errors"
import type { OrderFacts, OrderLineFacts } from "../orders/order-facts"
import { addPieces, inPieces, millionths } from "../orders/pieces"

/** So much of one line comes back now, beside what has come back before. */
export interface ReturnedLine {
  readonly line_id: string
  readonly quantity: number
}

/** Named lines, or all goods that have not come back yet. */
export type ReturnedGoods = readonly ReturnedLine[] | "everything"

/**
 * The facts of a purchase after some of its goods have come back.
 * @throws LoyaltyError `return_invalid` for a line that the purchase does not have or that is named twice, and
 *   where nothing is left to come back; `return_above_sold` for more than is left of a line
 */
export function takeBack(facts: OrderFacts, goods: ReturnedGoods): OrderFacts {
  const returned = goods === "everything" ? everythingLeft(facts) : goods
  const by_line = new Map(returned.map((line) => [line.line_id, line.quantity]))
  if (by_line.size < returned.length) {
    throw new LoyaltyError("return_invalid", "Name each line of a return once.")
  }
  const stranger = returned.find(({ line_id }) => !facts.lines.some(isLine(line_id)))
  if (stranger) {
    throw new LoyaltyError("return_invalid", `There is no line "${stranger.line_id}" to return.`)
  }
  return {
    ...facts,
    lines: facts.lines.map((line) => withReturned(line, by_line.get(line.line_id) ?? 0)),
  }
}

/** Shipping has been done and does not come back by itself. */
function everythingLeft({ lines }: OrderFacts): readonly ReturnedLine[] {
  const left = lines
    .filter(({ kind }) => kind === "item")
    .map((line) => ({ line_id: line.line_id, quantity: inPieces(leftOf(line)) }))
    .filter(({ quantity }) => quantity > 0)
  if (left.length > 0) return left
  throw new LoyaltyError("return_invalid", "All goods of this purchase have come back already.")
}

function isLine(line_id: string) {
  return (line: OrderLineFacts) => line.line_id === line_id
}

function withReturned(line: OrderLineFacts, quantity: number): OrderLineFacts {
  const left = leftOf(line)
  if (millionths(quantity) > left) {
    throw new LoyaltyError(
      "return_above_sold",
      `Of "${line.title}" ${inPieces(left)} can come back; ${quantity} were named.`,
      { line_id: line.line_id },
    )
  }
  return { ...line, returned_quantity: addPieces(line.returned_quantity, quantity) }
}

function leftOf(line: OrderLineFacts): number {
  return millionths(line.quantity) - millionths(line.returned_quantity)
}
