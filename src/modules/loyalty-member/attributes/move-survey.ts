import type { AttributeViewer } from "../../../domain/attributes/access"
import type { Attribute } from "../../../domain/attributes/attribute"
import type { FilledIn } from "../../../domain/attributes/change-values"
import { nextSurveyOn } from "../../../domain/attributes/next-survey"
import type { CalendarDay } from "../../../domain/calendar/calendar-day"
import type { SurveyTerms } from "../../../domain/program/terms"
import type { SqlClient } from "../ledger/sql-client"
import type { MemberAnswers } from "../reads/attributes"

/** How the program surveys its members. */
export interface SurveyRules extends SurveyTerms {
  readonly time_zone: string
}

/** What a form says that may answer a survey. */
export interface SurveyForm {
  readonly filled_in: FilledIn
  readonly editor: AttributeViewer
  readonly today: CalendarDay
  readonly surveys: SurveyRules
}

/**
 * Moves a member's next survey on where a form has answered this one.
 * @param confirmed_at as it was before the form
 */
export async function moveSurvey(
  client: SqlClient,
  member_id: string,
  form: SurveyForm,
  attributes: readonly Attribute[],
  confirmed_at: MemberAnswers["confirmed_at"],
): Promise<void> {
  const next_survey_on = await lockSurveyDay(client, member_id)
  const { time_zone } = form.surveys
  const next = nextSurveyOn({ ...form, attributes, confirmed_at, next_survey_on, time_zone })
  if (next === next_survey_on) return
  await client.query({
    name: "loyalty_member_survey_move",
    text: "update loyalty_member set next_survey_on = $2::date where id = $1",
    values: [member_id, next],
  })
}

/** Staff may set the day at the same moment. */
async function lockSurveyDay(client: SqlClient, member_id: string): Promise<CalendarDay | null> {
  const { rows } = await client.query<{ next_survey_on: CalendarDay | null }>({
    name: "loyalty_member_survey_lock",
    text: `select to_char(next_survey_on, 'YYYY-MM-DD') as next_survey_on from loyalty_member
      where id = $1 for no key update`,
    values: [member_id],
  })
  return rows[0]?.next_survey_on ?? null
}
