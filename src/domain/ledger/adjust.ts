import type { Bonuses } from "../money/bonuses"
import type { Account, EntryContext, EntryKey } from "./account"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import { insufficientBalance } from "./hold"
import { takeAvailable } from "./spending-order"

export interface DeductionOrder extends EntryContext {
  readonly key: EntryKey
  readonly amount: Bonuses
}

/**
 * Takes bonuses away by hand, in spending order; never into a debt.
 * @throws LoyaltyError `insufficient_balance`
 */
export function decideDeduction(account: Account, order: DeductionOrder): Decision {
  if (account.available < order.amount) {
    throw insufficientBalance(account.available, order.amount)
  }
  const shares = takeAvailable(account.lots, order.amount)
  return decide(startDecision(account), {
    ...order,
    kind: "adjustment",
    postings: shares.map((share) => ({ ...share, from: "available", to: "revoked" })),
  })
}
