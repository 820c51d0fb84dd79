import { LoyaltyError } from "../errors"
import type { MemberStatus } from "./member-state"
import { mergedAlready } from "./member-state"

/** A membership as somebody wants to merge it. */
export interface MergedRecord {
  readonly member_id: string
  readonly program_id: string
  readonly status: MemberStatus
  /** The membership that lives on in its place, at the end of all merges; null: it was not merged. */
  readonly merged_into: string | null
}

export type MergeDecision = { readonly kind: "merge" } | { readonly kind: "already" }

/**
 * Whether one membership may go up in another one of the same person. Only two active ones do: what a suspension
 * keeps locked is not unlocked by the way. A merge that was done already, also by way of a third membership, is
 * told as done.
 * @throws LoyaltyError `members_not_mergeable`, `member_state_refuses`
 */
export function decideMerge(survivor: MergedRecord, merged: MergedRecord): MergeDecision {
  if (survivor.member_id === merged.member_id) {
    throw new LoyaltyError("members_not_mergeable", "A membership cannot be merged into itself.")
  }
  if (survivor.program_id !== merged.program_id) {
    throw new LoyaltyError(
      "members_not_mergeable",
      "The two memberships belong to different loyalty programs.",
    )
  }
  const led_to = survivor.merged_into ?? survivor.member_id
  if (merged.merged_into === led_to) return { kind: "already" }
  for (const { status } of [survivor, merged]) {
    if (status === "merged") throw mergedAlready()
    if (status !== "active") throw notActive(status)
  }
  return { kind: "merge" }
}

function notActive(status: MemberStatus): LoyaltyError {
  return new LoyaltyError(
    "member_state_refuses",
    `Only active memberships can be merged, and one of the two is ${status}.`,
    { status },
  )
}

/** As long as a checkout of the one that ends is under way, its bonuses are about to be spent there. */
export function checkoutUnderWay(): LoyaltyError {
  return new LoyaltyError(
    "checkout_under_way",
    "A checkout is paying with bonuses of the membership that is to end. Please try again when it is over.",
  )
}
