import type { ConsentAnswer, ConsentSource } from "../../../domain/consents/consent"
import type { WordingKey } from "../../../domain/consents/decide-consents"
import { decideConsents } from "../../../domain/consents/decide-consents"
import type { SqlClient } from "../ledger/sql-client"
import { readConsents } from "../reads/consents"

/** Answers of one member, and how they came. */
export interface ConsentForm {
  readonly answers: readonly ConsentAnswer[]
  readonly source: ConsentSource
  /** Who wrote it down; null: the member himself. */
  readonly staff_id: string | null
}

/**
 * Adds what is new to the history, within the caller's transaction.
 * @throws LoyaltyError `consent_wording_not_found`, `consent_invalid`
 */
export async function writeConsents(
  client: SqlClient,
  member_id: string,
  { answers, source, staff_id }: ConsentForm,
): Promise<void> {
  if (answers.length === 0) return
  const { wordings, now } = await readAsked(client, answers)
  const on_record = await readConsents(client, [member_id])
  const written = decideConsents({ answers, source, on_record, wordings, now })
  if (written.length === 0) return
  const rows = written.map(({ decided_at, ...answer }) => ({
    ...answer,
    decided_at: decided_at === undefined ? null : new Date(decided_at).toISOString(),
  }))
  await client.query({
    name: "loyalty_consents_write",
    text: `insert into loyalty_member_consent
        (member_id, channel, is_given, wording_version, language, source, staff_id, decided_at)
      select $1, channel, is_given, wording_version, language, $3, $4, coalesce(decided_at, clock_timestamp())
      from jsonb_to_recordset($2::jsonb) as x(channel text, is_given boolean, wording_version integer,
        language text, decided_at timestamptz)
      on conflict do nothing`,
    values: [member_id, JSON.stringify(rows), source, staff_id],
  })
}

/** The wordings that may be named, and the database's time. */
async function readAsked(
  client: SqlClient,
  answers: readonly ConsentAnswer[],
): Promise<{ readonly wordings: readonly WordingKey[]; readonly now: number }> {
  const { rows } = await client.query<{ wordings: WordingKey[]; now: string }>({
    name: "loyalty_consents_asked",
    text: `select (extract(epoch from clock_timestamp()) * 1000)::bigint as now,
      (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'version', version,
          'language', language)), '[]')
        from loyalty_member_consent_wording where channel = any($1::text[])
          and version = any($2::integer[])) as wordings`,
    values: [
      answers.map(({ channel }) => channel),
      answers.flatMap(({ wording_version }) => wording_version ?? []),
    ],
  })
  const [{ wordings, now }] = rows as [{ wordings: WordingKey[]; now: string }]
  return { wordings, now: Number(now) }
}
