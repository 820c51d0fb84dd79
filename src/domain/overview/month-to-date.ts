import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"

/** From `from` on, and before `before`. */
export interface Span {
  readonly from: Instant
  readonly before: Instant
}

/**
 * The running month up to now beside the same stretch of the month before: on 26 November at noon the first 25
 * days and a half of both. A month that is shorter ends with its last day: 31 March at noon is compared with the
 * whole of February up to noon of the 28th.
 */
export function monthsToDate(
  now: Instant,
  time_zone: string,
): { readonly this_month: Span; readonly last_month: Span } {
  const here = DateTime.fromMillis(now, { zone: time_zone })
  const a_month_ago = here.minus({ months: 1 })
  return {
    this_month: { from: here.startOf("month").toMillis(), before: now },
    last_month: { from: a_month_ago.startOf("month").toMillis(), before: a_month_ago.toMillis() },
  }
}
