import type { Attribute, AttributeValues } from "../../../domain/attributes/attribute"
import type { KeptItem } from "../../../domain/attributes/kept-values"
import { valueOfItems } from "../../../domain/attributes/kept-values"
import type { Instant } from "../../../domain/ledger/account"
import type { SqlClient } from "../ledger/sql-client"

const COLUMNS = `key, type, labels, required_at, rules, options, position, to_jsonb(seen_by) as seen_by,
  to_jsonb(edited_by) as edited_by, archived_at is not null as is_archived, ask_again_after_days`

export const ATTRIBUTES_SQL = `select ${COLUMNS} from loyalty_member_attribute order by position, key`

/** Every field there is, archived ones too, in the order in which they are shown. */
export async function readAttributes(client: SqlClient): Promise<Attribute[]> {
  const { rows } = await client.query<Attribute>({
    name: "loyalty_attributes",
    text: ATTRIBUTES_SQL,
    values: [],
  })
  return rows
}

/** Nobody else changes the field until the transaction ends. */
export async function lockAttribute(client: SqlClient, key: string): Promise<Attribute | null> {
  const { rows } = await client.query<Attribute>({
    name: "loyalty_attribute_lock",
    text: `select ${COLUMNS} from loyalty_member_attribute where key = $1 for no key update`,
    values: [key],
  })
  return rows[0] ?? null
}

const ITEM_SQL = `coalesce(to_jsonb(v.text_value), to_jsonb(v.long_text_value), to_jsonb(v.number_value),
  to_jsonb(v.yes_no_value), to_jsonb(to_char(v.date_value, 'YYYY-MM-DD')))`

/** What a member has in his fields. */
export interface MemberAnswers {
  readonly values: AttributeValues
  /** When each was last given or confirmed, by the same keys. */
  readonly confirmed_at: Readonly<Record<string, Instant>>
}

/** The fields of members, archived ones too, by the members' ids; a member without any is not in it. */
export async function readAnswers(
  client: SqlClient,
  member_ids: readonly string[],
): Promise<ReadonlyMap<string, MemberAnswers>> {
  const { rows } = await client.query<AnswerRow>({
    name: "loyalty_attribute_answers",
    text: answersSql("v.member_id = any($1::text[])"),
    values: [member_ids],
  })
  return answersFromRows(rows)
}

export interface AnswerRow {
  readonly member_id: string
  readonly key: string
  readonly type: Attribute["type"]
  readonly items: KeptItem[]
  /** Text in an answer that came as JSON. */
  readonly confirmed_at: Date | string
}

/** Of the values `v` of members. */
export const answersSql = (
  whose: string,
) => `select v.member_id, a.key, a.type, jsonb_agg(${ITEM_SQL} order by v.place) as items,
    max(v.confirmed_at) as confirmed_at
  from loyalty_member_attribute_value v join loyalty_member_attribute a on a.key = v.attribute_key
  where ${whose}
  group by v.member_id, a.key, a.type, a.position order by a.position, a.key`

export function answersFromRows(rows: readonly AnswerRow[]): ReadonlyMap<string, MemberAnswers> {
  const members = new Map<string, MemberAnswers>()
  for (const { member_id, key, type, items, confirmed_at } of rows) {
    const known = members.get(member_id)
    members.set(member_id, {
      values: { ...known?.values, [key]: valueOfItems(type, items) },
      confirmed_at: { ...known?.confirmed_at, [key]: new Date(confirmed_at).getTime() },
    })
  }
  return members
}
