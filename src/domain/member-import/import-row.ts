import type { FilledIn } from "../attributes/change-values"
import type { CalendarDay } from "../calendar/calendar-day"
import type { LoyaltyErrorCode } from "../errors"
import type { Bonuses } from "../money/bonuses"
import type { ImportedConsent } from "./read-consents"

/** A member of an older system as a file has him: every cell read, and in the one way to write it. */
export interface ImportRow {
  /** Of the file, on which the row begins; the header stands on 1. */
  readonly line: number
  /** By these three the shop knows him; at least one is there. */
  readonly email: string | null
  readonly phone: string | null
  readonly card_number: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly birth_date: CalendarDay | null
  readonly joined_on: CalendarDay | null
  /** What he brings with him; 0: nothing. */
  readonly balance: Bonuses
  /** Last usable day of the balance; null: it never expires. */
  readonly expires_on: CalendarDay | null
  /** Handle of the tier below which he shall not fall. */
  readonly tier: string | null
  readonly attributes: FilledIn
  readonly consents: readonly ImportedConsent[]
  /** The day on which he gave the answers; null: nobody knows. */
  readonly consents_on: CalendarDay | null
}

/** A row that cannot be imported, and why. */
export interface BadRow {
  readonly line: number
  /** The cell that is to blame; empty where it is the row. Never kept: it may name a person. */
  readonly text: string
  readonly code: LoyaltyErrorCode
  /** Says what is wrong without naming a person. */
  readonly message: string
}
