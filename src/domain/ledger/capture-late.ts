import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Account, EntryContext, EntryKey } from "./account"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import { takeAvailable } from "./spending-order"

export interface LateCaptureOrder extends EntryContext {
  readonly key: EntryKey
  readonly amount: Bonuses
}

/**
 * An order was completed with bonuses whose hold had already been given back. The goods are sold, so
 * the bonuses are spent directly; what is missing becomes a debt that everybody can see.
 */
export function decideLateCapture(account: Account, order: LateCaptureOrder): Decision {
  const taken = bonuses(Math.min(order.amount, account.available))
  const shares = takeAvailable(account.lots, taken)
  return decide(startDecision(account), {
    ...order,
    kind: "capture",
    debt_change: order.amount - taken,
    postings: shares.map((share) => ({ ...share, from: "available", to: "spent" })),
  })
}
