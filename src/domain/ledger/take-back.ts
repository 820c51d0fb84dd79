import type { ReturnTerms } from "../program/terms"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Account } from "./account"
import type { DeductionOrder } from "./adjust"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import type { Borne } from "./shortfall"
import { bear } from "./shortfall"
import { takeAvailable } from "./spending-order"

export interface TakingBack extends Borne {
  /** From what can be spent. */
  readonly taken: Bonuses
}

/** How much of what has to go back there is, and what becomes of the rest: as with a return of an order. */
export function takingBack(
  available: Bonuses,
  amount: Bonuses,
  shortfall_policy: ReturnTerms["shortfall"],
): TakingBack {
  const taken = bonuses(Math.min(available, amount))
  return { taken, ...bear(bonuses(amount - taken), shortfall_policy) }
}

export interface TakingBackOrder extends DeductionOrder {
  readonly shortfall_policy: ReturnTerms["shortfall"]
}

/**
 * Takes back what goods have earned of which nobody knows the purchase: in spending order, since there is no lot in
 * which they were earned. What has been spent by now never stops it.
 */
export function decideTakingBack(
  account: Account,
  { shortfall_policy, ...order }: TakingBackOrder,
): Decision {
  const { taken, owed, shortfall } = takingBack(account.available, order.amount, shortfall_policy)
  return decide(startDecision(account), {
    ...order,
    kind: "adjustment",
    debt_change: owed,
    shortfall,
    postings: takeAvailable(account.lots, taken).map((share) => ({
      ...share,
      from: "available",
      to: "revoked",
    })),
  })
}
