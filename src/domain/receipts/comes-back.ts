import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { OrderFacts, OrderLineFacts } from "../orders/order-facts"
import type { RedemptionRecord } from "../orders/order-redemption"
import { keptRedemption } from "../orders/order-redemption"
import { shareOfQuantity } from "../orders/share-of"
import { addPieces } from "../orders/pieces"

/** A purchase as the books have it, before a return or after it. */
export interface ReturnablePurchase {
  readonly facts: OrderFacts
  readonly redemption: RedemptionRecord | null
  readonly revoked: Bonuses
  readonly refunded: Bonuses
}

/** What a return moves, in money and in bonuses. */
export interface ComesBack {
  /** Paid out to the customer. */
  readonly money: Minor
  /** Spent on the goods: back on the account. */
  readonly refunded: Bonuses
  /** Earned by the goods: taken off the account. */
  readonly revoked: Bonuses
  readonly lines: readonly ComesBackLine[]
}

export interface ComesBackLine {
  readonly line_id: string
  readonly title: string
  readonly quantity: number
  readonly money: Minor
}

/**
 * The difference that a return makes, before the button is pressed and after it. Each side is reckoned from the
 * start, so that any split of a return ends where one whole return does.
 */
export function comesBack(before: ReturnablePurchase, after: ReturnablePurchase): ComesBack {
  const paid_before = moneyGivenBack(before)
  const paid_after = moneyGivenBack(after)
  const lines = after.facts.lines.flatMap((line): ComesBackLine[] => {
    const known = before.facts.lines.find(({ line_id }) => line_id === line.line_id)
    const quantity = addPieces(line.returned_quantity, -(known?.returned_quantity ?? 0))
    if (quantity <= 0) return []
    const money = (paid_after.get(line.line_id) ?? 0) - (paid_before.get(line.line_id) ?? 0)
    return [
      {
        line_id: line.line_id,
        title: line.title,
        quantity,
        money: minor(money),
      },
    ]
  })
  return {
    money: minor(lines.reduce((sum, line) => sum + line.money, 0)),
    refunded: bonuses(after.refunded - before.refunded),
    revoked: bonuses(after.revoked - before.revoked),
    lines,
  }
}

/** By line: 100.00 of 2 pieces with 30.00 in bonuses, 1 returned → 35.00. */
function moneyGivenBack({ facts, redemption }: ReturnablePurchase): ReadonlyMap<string, number> {
  const by_bonuses = new Map(
    redemption ? keptRedemption(redemption, facts).map((line) => [line.line_id, line.amount]) : [],
  )
  return new Map(
    facts.lines.map((line) => [line.line_id, shareReturned(line, by_bonuses.get(line.line_id))]),
  )
}

function shareReturned(line: OrderLineFacts, by_bonuses: Minor = minor(0)): number {
  return shareOfQuantity(line.payable - by_bonuses, line.returned_quantity, line.quantity)
}
