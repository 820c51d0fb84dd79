import type { ReturnTerms } from "../program/terms"
import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import type { Account, EntryContext, EntryKey, Posting } from "./account"
import type { Decision } from "./decision"
import { decide, startDecision } from "./decision"
import { bear } from "./shortfall"
import { takeInOrder } from "./spending-order"

export interface RevocationOrder extends EntryContext {
  readonly key: EntryKey
  readonly amount: Bonuses
  /** The lots that the order's accruals issued. */
  readonly origin_lot_seqs: readonly number[]
  readonly shortfall_policy: ReturnTerms["shortfall"]
}

/**
 * Takes earned bonuses back from the lots in which they were earned: what is still pending first, then
 * what is available, then what has expired, so that nobody owes bonuses that he could not keep anyway.
 * What is spent by now never blocks a return: it becomes a debt, is forgiven, or is reported as a
 * shortfall for whoever refunds, as the program says.
 */
export function decideRevocation(account: Account, order: RevocationOrder): Decision {
  const { amount, origin_lot_seqs, shortfall_policy, ...context } = order
  const origin = account.lots
    .filter((lot) => origin_lot_seqs.includes(lot.lot_seq))
    .sort((a, b) => b.lot_seq - a.lot_seq)

  const postings: Posting[] = []
  let left: number = amount
  for (const bucket of ["pending", "available", "expired"] as const) {
    for (const share of takeInOrder(origin, bucket, bonuses(left))) {
      postings.push({ ...share, from: bucket, to: "revoked" })
      left -= share.amount
    }
  }
  const { owed, shortfall } = bear(bonuses(left), shortfall_policy)
  return decide(startDecision(account), {
    ...context,
    kind: "revocation",
    amount,
    debt_change: owed,
    shortfall,
    postings,
  })
}
