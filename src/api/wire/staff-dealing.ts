import type { StaffDealing } from "../../modules/loyalty-member/reports/self-dealing"
import { percentToWire } from "./figures"

/** What one person of the staff did for one member, in major units. */
export function staffDealingToWire(dealing: StaffDealing) {
  const { bonuses_given, bonuses_taken, share_bp, last_at, ...counts } = dealing
  return {
    ...counts,
    bonuses_given: bonuses_given / 100,
    bonuses_taken: bonuses_taken / 100,
    share_percent: percentToWire(share_bp),
    last_at: last_at.toISOString(),
  }
}
