import { afterDays } from "./lot-dates"
import type { Instant } from "./account"

/** How long a purchase keeps the bonuses that were there before it; `until` null: for good. */
export interface Renewal {
  readonly until: Instant | null
}

/**
 * First instant at which bonuses are gone that have had no purchase since `from`; null: they need none. With
 * 30 days, bonuses of 1 March can be spent on the 31st and are gone on 1 April, unless something is bought.
 */
export function idleUntil(
  from: Instant,
  inactivity_expiry_days: number | null,
  time_zone: string,
): Instant | null {
  return inactivity_expiry_days === null ? null : afterDays(from, inactivity_expiry_days, time_zone)
}
