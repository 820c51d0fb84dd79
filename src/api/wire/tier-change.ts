import type { TierChange } from "../../modules/loyalty-member/ledger/write-journal"

/** A change of a member's tier for the admin: who, what, when and why. */
export function tierChangeToWire(change: TierChange) {
  return {
    from: change.from_tier,
    to: change.to_tier,
    cause: change.cause,
    text: change.reason ?? TEXTS[change.cause],
    order_id: change.order_id,
    actor_id: change.actor_id,
    program_version: change.program_version,
    changed_at: change.changed_at,
  }
}

const TEXTS: Record<TierChange["cause"], string> = {
  purchase: "By an order or a return",
  period_end: "A period has ended",
  schedule: "The program's tiers have changed",
  by_hand: "By hand",
  merge: "Merged with another record of the same person",
}
