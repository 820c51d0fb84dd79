import type { Bonuses } from "../money/bonuses"
import type { ExpiryTerms } from "../program/lifetime"

/** Bonuses for being a member and not for buying; null: there are none. */
export interface GrantTerms {
  /** Once for ever, on joining. */
  readonly welcome: Grant | null
  /** Once a calendar year, near the birthday. */
  readonly birthday: BirthdayGrant | null
}

export interface Grant {
  readonly bonuses: Bonuses
  readonly activation_delay_days: number
  /** Null: as long as bonuses of the program last. */
  readonly expiry: ExpiryTerms | null
}

export interface BirthdayGrant extends Grant {
  /** Given on the first of these days on which the shop looks: from so many days before the birthday to so many after it. */
  readonly days_before: number
  readonly days_after: number
}
