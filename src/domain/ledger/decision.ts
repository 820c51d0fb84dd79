import { NO_BONUSES } from "../money/bonuses"
import type { Account, Entry, Posting } from "./account"
import { applyEntry } from "./apply-entry"

/** What an operation decided: entries to write, and the account as it is after them. */
export interface Decision {
  readonly account: Account
  readonly entries: readonly Entry[]
}

/** An entry before it has a number: optional facts fall back to "none". */
export type EntryDraft = Omit<
  Entry,
  "account_id" | "seq" | "reverses_seq" | "debt_change" | "shortfall" | "issues_lot" | "postings"
> &
  Partial<Pick<Entry, "reverses_seq" | "debt_change" | "shortfall" | "issues_lot">> & {
    /** Postings of the lot that this very entry issues name it by `OWN_LOT`. */
    readonly postings: readonly Posting[]
  }

/** Stands for the number of the entry that is being written, which is also its lot's name. */
export const OWN_LOT = 0

export function startDecision(account: Account): Decision {
  return { account, entries: [] }
}

/** Numbers the draft, applies it, and remembers it. */
export function decide(decision: Decision, draft: EntryDraft): Decision {
  const seq = decision.account.seq + 1
  const entry: Entry = {
    reverses_seq: null,
    debt_change: 0,
    shortfall: NO_BONUSES,
    issues_lot: null,
    ...draft,
    account_id: decision.account.account_id,
    seq,
    postings: draft.postings.map((posting) =>
      posting.lot_seq === OWN_LOT ? { ...posting, lot_seq: seq } : posting,
    ),
  }
  return {
    account: applyEntry(decision.account, entry),
    entries: [...decision.entries, entry],
  }
}

/** Goes on from a decision with the next one: `then(settled, (account) => decideHold(account, order))`. */
export function then(decision: Decision, next: (account: Account) => Decision): Decision {
  const following = next(decision.account)
  return { account: following.account, entries: [...decision.entries, ...following.entries] }
}
