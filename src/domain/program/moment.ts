import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"

/**
 * The moment that a text names: a day begins at its first moment in the zone ("2026-12-01"), a moment
 * names its own offset ("2026-12-01T08:00:00+01:00"). Null when it names neither.
 */
export function momentOf(text: string, time_zone: string): Instant | null {
  const is_day = /^\d{4}-\d\d-\d\d$/.test(text)
  if (!is_day && !/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return null
  const moment = DateTime.fromISO(text, is_day ? { zone: time_zone } : { setZone: true })
  return moment.isValid ? moment.toMillis() : null
}
