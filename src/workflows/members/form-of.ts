import type { FilledIn } from "../../domain/attributes/change-values"
import { dayIn } from "../../domain/calendar/calendar-day"
import type { ProgramTerms } from "../../domain/program/terms"
import type { AttributeForm } from "../../modules/loyalty-member/attributes/fill-in"
import type { Author } from "./author"

/** A form with a member's fields, as it is filled in now. It may answer the survey of the program. */
export function formOf(
  author: Author,
  filled_in: FilledIn,
  { surveys, time_zone }: ProgramTerms,
): AttributeForm {
  const today = dayIn(Date.now(), time_zone)
  return { ...author, filled_in, today, surveys: { ...surveys, time_zone } }
}
