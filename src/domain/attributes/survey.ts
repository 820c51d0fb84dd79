import type { CalendarDay } from "../calendar/calendar-day"
import { addDays, dayIn } from "../calendar/calendar-day"
import type { Instant } from "../ledger/account"
import type { AttributeViewer } from "./access"
import { mayEdit } from "./access"
import type { Attribute } from "./attribute"

/** A field that is to be asked for. */
export interface AttributePrompt {
  readonly attribute: Attribute
  /** When its value was given or confirmed; null: there is none. */
  readonly confirmed_on: CalendarDay | null
}

export interface SurveyInput {
  readonly attributes: readonly Attribute[]
  /** Moments in which the member's values were last given or confirmed, by the fields' keys. */
  readonly confirmed_at: Readonly<Record<string, Instant>>
  /** From this day on all fields are asked for again; null: they are not. */
  readonly next_survey_on: CalendarDay | null
  readonly today: CalendarDay
  readonly time_zone: string
  /** Who fills in: nobody is asked for what he may not change. */
  readonly viewer: AttributeViewer
}

/**
 * The fields to ask a member for, in the order in which they are shown. Missing ones where they are mandatory, and
 * all of them once his survey is due; values when they are older than the survey's day, or than their field lets
 * them grow.
 */
export function fieldsToAsk(input: SurveyInput): AttributePrompt[] {
  return input.attributes
    .filter((attribute) => mayEdit(attribute, input.viewer))
    .map((attribute) => ({ attribute, confirmed_on: confirmedOn(attribute, input) }))
    .filter((field) => isToAsk(field, input))
}

function confirmedOn({ key }: Attribute, { confirmed_at, time_zone }: SurveyInput) {
  const at = Object.hasOwn(confirmed_at, key) ? confirmed_at[key] : undefined
  return at === undefined ? null : dayIn(at, time_zone)
}

/** Days are written so that the earlier one comes first. */
function isToAsk(
  { attribute, confirmed_on }: AttributePrompt,
  { next_survey_on, today }: SurveyInput,
): boolean {
  const { required_at, ask_again_after_days } = attribute
  const is_due = next_survey_on !== null && next_survey_on <= today
  if (confirmed_on === null) return is_due || required_at !== "never"
  if (is_due && confirmed_on < next_survey_on) return true
  return ask_again_after_days !== null && addDays(confirmed_on, ask_again_after_days) <= today
}
