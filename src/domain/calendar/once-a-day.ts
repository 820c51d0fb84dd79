import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"

const KEPT_DAYS = 8

/**
 * Reckons once what depends on the calendar day of a moment alone: for 100 000 moments of 90 days that is 90
 * times. The last few days are kept, for whoever looks back at the end of a month.
 */
export function onceADay<Result>(
  time_zone: string,
  reckon: (at: Instant) => Result,
): (at: Instant) => Result {
  const kept: { readonly from: Instant; readonly before: Instant; readonly result: Result }[] = []
  return (at) => {
    const known = kept.find(({ from, before }) => at >= from && at < before)
    if (known) return known.result
    const start = DateTime.fromMillis(at, { zone: time_zone }).startOf("day")
    const before = start.plus({ days: 1 }).startOf("day").toMillis()
    const result = reckon(at)
    kept.unshift({ from: start.toMillis(), before, result })
    if (kept.length > KEPT_DAYS) kept.pop()
    return result
  }
}
