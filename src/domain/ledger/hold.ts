import { LoyaltyError } from "../errors"
import type { Bonuses } from "../money/bonuses"
import { bonusesToWire } from "../money/bonuses"
import type { Account, EntryContext, EntryKey } from "./account"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import { takeAvailable } from "./spending-order"

export interface HoldOrder extends EntryContext {
  readonly key: EntryKey
  readonly amount: Bonuses
}

/**
 * Sets bonuses aside for one cart, lots in spending order.
 * @throws LoyaltyError `insufficient_balance` when less is available.
 */
export function decideHold(account: Account, order: HoldOrder): Decision {
  if (account.available < order.amount) {
    throw insufficientBalance(account.available, order.amount)
  }
  const shares = takeAvailable(account.lots, order.amount)
  return decide(startDecision(account), {
    ...order,
    kind: "hold",
    postings: shares.map((share) => ({ ...share, from: "available", to: "held" })),
  })
}

export function insufficientBalance(available: Bonuses, wanted: Bonuses): LoyaltyError {
  return new LoyaltyError(
    "insufficient_balance",
    `Only ${bonusesToWire(available).toFixed(2)} bonuses are available; ${bonusesToWire(wanted).toFixed(2)} are needed.`,
    { available, wanted },
  )
}
