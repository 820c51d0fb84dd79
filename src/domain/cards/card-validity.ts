import { DateTime } from "luxon"

import type { Instant } from "../ledger/account"

export interface CardValidity {
  /** The last usable day, "2027-11-25". */
  readonly expires_on: string
  /** First instant at which the card is expired: 00:00 of the next day in the program's zone. */
  readonly expires_at: Instant
}

/** Issued on 31 January for one month → usable through 28 February. Null: for ever. */
export function cardValidity(
  issued_at: Instant,
  validity_months: number | null,
  time_zone: string,
): CardValidity | null {
  if (validity_months === null) return null
  const last_day = DateTime.fromMillis(issued_at, { zone: time_zone }).plus({
    months: validity_months,
  })
  return {
    expires_on: last_day.toISODate() ?? "",
    expires_at: last_day.plus({ days: 1 }).startOf("day").toMillis(),
  }
}
