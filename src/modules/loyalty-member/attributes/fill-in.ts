import type { AttributeViewer } from "../../../domain/attributes/access"
import type { ChangedValues, FilledIn } from "../../../domain/attributes/change-values"
import { changeValues } from "../../../domain/attributes/change-values"
import { itemsOf, KEPT_AS } from "../../../domain/attributes/kept-values"
import { assertComplete } from "../../../domain/attributes/required"
import type { CalendarDay } from "../../../domain/calendar/calendar-day"
import type { SqlClient } from "../ledger/sql-client"
import type { MemberAnswers } from "../reads/attributes"
import { readAnswers, readAttributes } from "../reads/attributes"
import type { SurveyRules } from "./move-survey"
import { moveSurvey } from "./move-survey"

/** A form with a member's fields, and who has filled it in. */
export interface AttributeForm {
  readonly filled_in: FilledIn
  readonly editor: AttributeViewer
  /** Staff user or API key; null: the member. */
  readonly changed_by: string | null
  /** Of the program that asks. */
  readonly today: CalendarDay
  /** Absent or null: the form answers no survey. */
  readonly surveys?: SurveyRules | null
}

/**
 * Writes what a form changes, within the caller's transaction.
 * @param joins true: the member becomes one with it, and what is mandatory then must be there
 * @throws LoyaltyError `attribute_required`, `attribute_invalid`, `forbidden_for_role`
 */
export async function fillIn(
  client: SqlClient,
  member_id: string,
  form: AttributeForm,
  { joins = false } = {},
): Promise<void> {
  const { filled_in, editor, changed_by, today, surveys } = form
  if (!joins && Object.keys(filled_in).length === 0) return
  const attributes = await readAttributes(client)
  const { values, confirmed_at } = await answersOfMember(client, member_id)
  const changed = changeValues({ attributes, values, filled_in, editor, today })
  if (joins) assertComplete(attributes, changed.values, "joining")
  await write(client, member_id, changed, changed_by)
  if (surveys) await moveSurvey(client, member_id, { ...form, surveys }, attributes, confirmed_at)
}

/**
 * Writes what a form changes of somebody who gets a card, of whom something must be known then.
 * @throws LoyaltyError `attribute_required`, `attribute_invalid`, `forbidden_for_role`
 */
export async function fillInForIssue(
  client: SqlClient,
  member_id: string,
  form: AttributeForm,
): Promise<void> {
  await fillIn(client, member_id, form)
  const attributes = await readAttributes(client)
  if (attributes.every(({ required_at }) => required_at !== "issue")) return
  assertComplete(attributes, (await answersOfMember(client, member_id)).values, "issue")
}

async function answersOfMember(client: SqlClient, member_id: string): Promise<MemberAnswers> {
  return (await readAnswers(client, [member_id])).get(member_id) ?? NO_ANSWERS
}

const NO_ANSWERS: MemberAnswers = { values: {}, confirmed_at: {} }

async function write(
  client: SqlClient,
  member_id: string,
  { set, removed, confirmed }: ChangedValues,
  changed_by: string | null,
): Promise<void> {
  await confirm(client, member_id, confirmed)
  const touched = [...removed, ...set.map(({ attribute }) => attribute)]
  if (touched.length === 0) return
  await client.query({
    name: "loyalty_attribute_values_remove",
    text: `delete from loyalty_member_attribute_value
      where member_id = $1 and attribute_key = any($2::text[])`,
    values: [member_id, touched.map(({ key }) => key)],
  })
  await writeValues(client, [{ member_id, set }], changed_by)
}

export interface NewValues {
  readonly member_id: string
  readonly set: ChangedValues["set"]
}

/** Values of fields that are empty, of as many members as there are. */
export async function writeValues(
  client: SqlClient,
  members: readonly NewValues[],
  changed_by: string | null,
): Promise<void> {
  const rows = members.flatMap(({ member_id, set }) =>
    set.flatMap(({ attribute: { key, type }, value }) =>
      itemsOf(value).map((item, place) => ({
        member_id,
        key,
        place,
        kept_as: KEPT_AS[type],
        item: String(item),
      })),
    ),
  )
  if (rows.length === 0) return
  await client.query({
    name: "loyalty_attribute_values_write",
    text: `insert into loyalty_member_attribute_value (member_id, attribute_key, place, kept_as, text_value,
        long_text_value, number_value, date_value, yes_no_value, changed_by)
      select member_id, key, place, kept_as,
        case kept_as when 'text' then item end, case kept_as when 'long_text' then item end,
        case kept_as when 'number' then item end::numeric, case kept_as when 'date' then item end::date,
        case kept_as when 'yes_no' then item end::boolean, $2
      from jsonb_to_recordset($1::jsonb) as x(member_id text, key text, place integer, kept_as text, item text)`,
    values: [JSON.stringify(rows), changed_by],
  })
}

async function confirm(
  client: SqlClient,
  member_id: string,
  confirmed: ChangedValues["confirmed"],
): Promise<void> {
  if (confirmed.length === 0) return
  await client.query({
    name: "loyalty_attribute_values_confirm",
    text: `update loyalty_member_attribute_value set confirmed_at = clock_timestamp()
      where member_id = $1 and attribute_key = any($2::text[])`,
    values: [member_id, confirmed.map(({ key }) => key)],
  })
}
