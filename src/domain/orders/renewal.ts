import type { Renewal } from "../ledger/inactivity"
import { idleUntil } from "../ledger/inactivity"
import type { ProgramTerms } from "../program/terms"
import type { OrderFacts } from "./order-facts"

/**
 * What an order does for the bonuses that were there before it: a purchase keeps them for the days of the
 * program that it was made under. A canceled order is no purchase.
 */
export function renewalBy(
  { canceled, placed_at }: Pick<OrderFacts, "canceled" | "placed_at">,
  { expiry, time_zone }: Pick<ProgramTerms, "expiry" | "time_zone">,
): Renewal | null {
  if (canceled) return null
  return { until: idleUntil(placed_at, expiry.inactivity_expiry_days, time_zone) }
}
