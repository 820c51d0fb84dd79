import type { CalendarDay } from "../calendar/calendar-day"
import { addMonths, dayIn } from "../calendar/calendar-day"
import type { SurveyTerms } from "../program/terms"
import type { AttributeViewer } from "./access"
import { mayEdit } from "./access"
import type { Attribute } from "./attribute"
import type { FilledIn } from "./change-values"
import type { SurveyInput } from "./survey"

/** The first survey of somebody who joins today; null: there is none. */
export function firstSurveyOn(
  { interval_months }: SurveyTerms,
  today: CalendarDay,
): CalendarDay | null {
  return interval_months === null ? null : addMonths(today, interval_months)
}

export interface SurveyAnswer extends Omit<SurveyInput, "viewer"> {
  /** By the fields' keys; one that was left empty has been asked for as well. */
  readonly filled_in: FilledIn
  readonly editor: AttributeViewer
  readonly surveys: SurveyTerms
}

/**
 * The day of a member's next survey once a form was filled in. A form that leaves nothing to ask answers the survey,
 * and the next one comes so many months after it: due on 1 March and answered on 20 March, every 6 months → 20
 * September. Where fields are left, or the program has no interval, the day stays as it is. It never moves back.
 */
export function nextSurveyOn(answer: SurveyAnswer): CalendarDay | null {
  const { attributes, next_survey_on, surveys, today } = answer
  const next = firstSurveyOn(surveys, today)
  const is_answered = attributes.every((attribute) => isSettled(attribute, answer))
  if (next === null || !is_answered) return next_survey_on
  return next_survey_on !== null && next_survey_on > next ? next_survey_on : next
}

/** Nobody is left who would ask for it: a cashier does, or whoever fills in the form. */
function isSettled(attribute: Attribute, answer: SurveyAnswer): boolean {
  const { confirmed_at, editor, filled_in, next_survey_on, time_zone, today } = answer
  const may_fill_in = mayEdit(attribute, editor)
  if (!may_fill_in && !mayEdit(attribute, "cashier")) return true
  if (may_fill_in && Object.hasOwn(filled_in, attribute.key)) return true
  if (next_survey_on === null || next_survey_on > today) return false
  const at = confirmed_at[attribute.key]
  return at !== undefined && dayIn(at, time_zone) >= next_survey_on
}
