import { LoyaltyError } from "../errors"

export const MEMBER_STATUSES = ["invited", "active", "suspended", "closed", "merged"] as const
export type MemberStatus = (typeof MEMBER_STATUSES)[number]

/**
 * What can be done with a membership that is there. `invite` and `join` also make one; what merging does to two is
 * `decideMerge`'s to say.
 */
export const MEMBER_ACTIONS = ["join", "suspend", "close", "reopen"] as const
export type MemberAction = (typeof MEMBER_ACTIONS)[number]

/**
 * A membership is never deleted: closed, it keeps its account and its past, and may be opened again. Whoever was
 * suspended or has left does not come back by joining, which he could do by himself. Nothing can be done with one
 * that was merged.
 */
const TRANSITIONS: Record<
  MemberAction,
  { readonly from: readonly MemberStatus[]; readonly to: MemberStatus; readonly done: string }
> = {
  join: { from: ["invited"], to: "active", done: "joined" },
  suspend: { from: ["active"], to: "suspended", done: "suspended" },
  close: { from: ["invited", "active", "suspended"], to: "closed", done: "closed" },
  reopen: { from: ["suspended", "closed"], to: "active", done: "reopened" },
}

/** Whether an action changes a membership, or was done already. */
export type MemberTransition =
  | { readonly kind: "change"; readonly from: MemberStatus; readonly to: MemberStatus }
  | { readonly kind: "already" }

/** @throws LoyaltyError `member_state_refuses` when the membership's state does not know the action */
export function decideMemberTransition(
  status: MemberStatus,
  action: MemberAction,
): MemberTransition {
  const { from, to, done } = TRANSITIONS[action]
  if (from.includes(status)) return { kind: "change", from: status, to }
  if (status === to) return { kind: "already" }
  throw new LoyaltyError(
    "member_state_refuses",
    `This membership ${STATE_IN_WORDS[status]}, and cannot be ${done}.`,
    { status },
  )
}

/** Whether an action does something to a membership of this status, and is worth offering. */
export function membershipKnows(status: MemberStatus, action: MemberAction): boolean {
  return TRANSITIONS[action].from.includes(status)
}

const STATE_IN_WORDS: Record<MemberStatus, string> = {
  invited: "is an invitation that nobody has taken up",
  active: "is active",
  suspended: "is suspended",
  closed: "is closed",
  merged: "was merged into another one",
}

/** What a membership gives in each state. What was earned stays on the account in all of them, and expires in time. */
export interface MemberRights {
  /** A purchase of his counts. */
  readonly may_earn: boolean
  readonly may_spend: boolean
  /** His cards lead to him. */
  readonly cards_work: boolean
}

const ALL: MemberRights = { may_earn: true, may_spend: true, cards_work: true }
const NONE: MemberRights = { may_earn: false, may_spend: false, cards_work: false }

export const MEMBER_RIGHTS: Record<MemberStatus, MemberRights> = {
  invited: NONE,
  active: ALL,
  suspended: NONE,
  closed: NONE,
  merged: NONE,
}

/** @throws LoyaltyError `member_state_refuses` for a membership that can only be read any more */
export function assertNotMerged(status: MemberStatus): void {
  if (status === "merged") throw mergedAlready()
}

export function mergedAlready(): LoyaltyError {
  return new LoyaltyError(
    "member_state_refuses",
    `This membership ${STATE_IN_WORDS.merged}, and can only be read.`,
    { status: "merged" },
  )
}

/** @throws LoyaltyError `member_suspended`, and says which it is */
export function assertCardsWork(status: MemberStatus): void {
  if (MEMBER_RIGHTS[status].cards_work) return
  throw new LoyaltyError(
    "member_suspended",
    `The membership to which this card leads ${STATE_IN_WORDS[status]}.`,
    { status },
  )
}
