import type { Instant } from "../../../domain/ledger/account"
import type { ImportRow } from "../../../domain/member-import/import-row"
import type { SqlClient } from "../ledger/sql-client"

export interface LockedImport {
  readonly id: string
  readonly program_id: string
  readonly created_by: string | null
  /** By the database's clock. */
  readonly now: Instant
}

/** An import with rows that wait, to the end of the transaction; null: there is none, or another node is at it. */
export async function lockOpenImport(client: SqlClient, id: string): Promise<LockedImport | null> {
  const { rows } = await client.query<Omit<LockedImport, "now"> & { now: Date }>({
    name: "loyalty_member_import_lock",
    text: `select id, program_id, created_by, clock_timestamp() as now from loyalty_member_import
      where id = $1 and completed_at is null for no key update skip locked`,
    values: [id],
  })
  return rows[0] ? { ...rows[0], now: rows[0].now.getTime() } : null
}

export async function readWaitingRows(
  client: SqlClient,
  import_id: string,
  limit: number,
): Promise<ImportRow[]> {
  const { rows } = await client.query<{ data: ImportRow }>({
    name: "loyalty_member_import_waiting",
    text: `select data from loyalty_member_import_row
      where import_id = $1 and outcome = 'waiting' order by line limit $2`,
    values: [import_id, limit],
  })
  return rows.map(({ data }) => ({ ...NOTHING_SAID, ...data }))
}

/** Of rows that were put down when there was less to be said. */
const NOTHING_SAID: Pick<ImportRow, "consents" | "consents_on"> = {
  consents: [],
  consents_on: null,
}

/** What has become of a row; whose data goes with it. */
export interface DoneRow {
  readonly line: number
  readonly outcome: "joined" | "completed" | "unchanged" | "refused"
  readonly code?: string
  readonly message?: string
  readonly member_id?: string
}

/** Writes down what has become of rows, and forgets whom they were about. The last ones complete the import. */
export async function closeRows(
  client: SqlClient,
  import_id: string,
  rows: readonly DoneRow[],
): Promise<void> {
  await client.query({
    name: "loyalty_member_import_rows_close",
    text: `update loyalty_member_import_row r set outcome = x.outcome, code = x.code, message = x.message,
        member_id = x.member_id, data = null
      from jsonb_to_recordset($2::jsonb)
        as x(line integer, outcome text, code text, message text, member_id text)
      where r.import_id = $1 and r.line = x.line`,
    values: [import_id, JSON.stringify(rows)],
  })
  await client.query({
    name: "loyalty_member_import_complete",
    text: `update loyalty_member_import set completed_at = clock_timestamp()
      where id = $1 and not exists (select from loyalty_member_import_row
        where import_id = $1 and outcome = 'waiting')`,
    values: [import_id],
  })
}
