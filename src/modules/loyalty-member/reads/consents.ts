import type {
  Channel,
  ConsentOnRecord,
  ConsentSource,
  MayMessage,
} from "../../../domain/consents/consent"
import { CHANNELS } from "../../../domain/consents/consent"
import type { Texts } from "../../../domain/texts/texts"
import type { SqlClient } from "../ledger/sql-client"

/** An answer of a member as it is on record. */
export interface ConsentView extends ConsentOnRecord {
  readonly member_id: string
  readonly source: ConsentSource
  readonly staff_id: string | null
  /** ISO 8601, as what follows; text, since what a workflow returns has been through JSON. */
  readonly decided_at: string
  readonly recorded_at: string
}

const CONSENT_COLUMNS = `member_id, channel, is_given, wording_version, language, source, staff_id,
  to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as decided_at,
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at`

/** The latest answer to each channel that members have been asked about: an index holds it on top. */
export async function readConsents(
  client: SqlClient,
  member_ids: readonly string[],
): Promise<ConsentView[]> {
  const { rows } = await client.query<ConsentView>({
    name: "loyalty_consents",
    text: `select latest.* from unnest($1::text[]) as asked(id)
      cross join unnest($2::text[]) with ordinality as c(channel, place)
      cross join lateral (select ${CONSENT_COLUMNS} from loyalty_member_consent
        where loyalty_member_consent.member_id = asked.id
          and loyalty_member_consent.channel = c.channel
        order by loyalty_member_consent.decided_at desc, id desc limit 1) latest
      order by asked.id, c.place`,
    values: [member_ids, CHANNELS],
  })
  return rows
}

/** Everything that a member has ever said, the latest decision first. */
export async function readConsentHistory(
  client: SqlClient,
  member_id: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ consents: ConsentView[]; count: number }> {
  const { rows } = await client.query<ConsentView>({
    name: "loyalty_consent_history",
    text: `select ${CONSENT_COLUMNS} from loyalty_member_consent where member_id = $1
      order by loyalty_member_consent.decided_at desc, id desc limit $2 offset $3`,
    values: [member_id, page.limit, page.offset],
  })
  const { rows: counted } = await client.query<{ count: number }>({
    name: "loyalty_consent_history_count",
    text: "select count(*)::int as count from loyalty_member_consent where member_id = $1",
    values: [member_id],
  })
  return { consents: rows, count: counted[0]?.count ?? 0 }
}

/** The one answer to whether a member may be written to; each channel that is not agreed to is a no. */
export async function readMayMessage(client: SqlClient, member_id: string): Promise<MayMessage> {
  const { rows } = await client.query<{ may_message: MayMessage }>({
    name: "loyalty_may_message",
    text: "select loyalty_may_message($1) as may_message",
    values: [member_id],
  })
  return (rows[0] as { may_message: MayMessage }).may_message
}

/** A form of words in each of its languages. */
export interface WordingView {
  readonly channel: Channel
  readonly version: number
  readonly texts: Texts
  readonly created_by: string | null
  readonly created_at: string
}

const WORDING_SQL = `select channel, version, jsonb_object_agg(language, wording) as texts,
    min(created_by) as created_by,
    to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at
  from loyalty_member_consent_wording`

/** Every version of the channels asked, the newest first. */
export async function readWordings(
  client: SqlClient,
  channels: readonly Channel[],
): Promise<WordingView[]> {
  const { rows } = await client.query<WordingView>({
    name: "loyalty_consent_wordings",
    text: `${WORDING_SQL} where channel = any($1::text[])
      group by channel, version order by array_position($1::text[], channel), version desc`,
    values: [channels],
  })
  return rows
}

/** The version of each channel to which members are asked to say yes today. */
export async function readCurrentWordings(client: SqlClient): Promise<WordingView[]> {
  const { rows } = await client.query<WordingView>({
    name: "loyalty_consent_wordings_current",
    text: `${WORDING_SQL} w where version = (select max(version) from loyalty_member_consent_wording
        where channel = w.channel)
      group by channel, version order by array_position($1::text[], channel)`,
    values: [CHANNELS],
  })
  return rows
}
