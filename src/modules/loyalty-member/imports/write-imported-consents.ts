import type { ImportRow } from "../../../domain/member-import/import-row"
import { calendarDays } from "../../../domain/program/period"
import type { ProgramTerms } from "../../../domain/program/terms"
import type { SqlClient } from "../ledger/sql-client"
import type { LockedImport } from "./lock-import"

/**
 * What newcomers had said in the older system, with the first moment of the day on which they said it, or that of the
 * import. Of a member nothing is written: what he has told the shop itself is later than any file.
 */
export async function writeImportedConsents(
  client: SqlClient,
  { created_by, now }: LockedImport,
  newcomers: readonly { readonly member_id: string; readonly row: ImportRow }[],
  { time_zone }: ProgramTerms,
): Promise<void> {
  const rows = newcomers.flatMap(({ member_id, row }) => {
    const { consents, consents_on: day } = row
    const decided_at = day === null ? now : calendarDays(day, day, time_zone).from
    return consents.map(({ channel, is_given, wording }) => ({
      member_id,
      channel,
      is_given,
      wording_version: wording?.version ?? null,
      language: wording?.language ?? null,
      decided_at: new Date(decided_at).toISOString(),
    }))
  })
  if (rows.length === 0) return
  await client.query({
    name: "loyalty_import_consents",
    text: `insert into loyalty_member_consent
        (member_id, channel, is_given, wording_version, language, source, staff_id, decided_at)
      select member_id, channel, is_given, wording_version, language, 'import', $2, decided_at
      from jsonb_to_recordset($1::jsonb) as x(member_id text, channel text, is_given boolean,
        wording_version integer, language text, decided_at timestamptz)
      on conflict do nothing`,
    values: [JSON.stringify(rows), created_by],
  })
}
