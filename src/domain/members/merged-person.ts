import type { CalendarDay } from "../calendar/calendar-day"
import type { Channel, ConsentOnRecord } from "../consents/consent"
import { refusedByMerge } from "../consents/consents-after-merge"

/** What a membership says of its person. */
export interface PersonOnRecord {
  readonly phone: string | null
  readonly birth_date: CalendarDay | null
  readonly next_survey_on: CalendarDay | null
  /** Keys of the fields that have a value. */
  readonly attribute_keys: readonly string[]
  readonly consents: readonly Pick<ConsentOnRecord, "channel" | "is_given">[]
}

/** What a merge gives the one who lives on, in addition to what is known of him. */
export interface MergedPerson {
  readonly phone: string | null
  readonly birth_date: CalendarDay | null
  readonly next_survey_on: CalendarDay | null
  /** The survivor has no value in them, and takes over those of the other record. */
  readonly taken_over: readonly string[]
  readonly refused_channels: readonly Channel[]
}

/** The survivor's own word counts; the other record fills the gaps. */
export function mergePersons(survivor: PersonOnRecord, merged: PersonOnRecord): MergedPerson {
  return {
    phone: survivor.phone ?? merged.phone,
    birth_date: survivor.birth_date ?? merged.birth_date,
    next_survey_on: survivor.next_survey_on ?? merged.next_survey_on,
    taken_over: merged.attribute_keys.filter((key) => !survivor.attribute_keys.includes(key)),
    refused_channels: refusedByMerge(survivor.consents, merged.consents),
  }
}
