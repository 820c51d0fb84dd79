import { LoyaltyError } from "../../../domain/errors"
import type { BadRow, ImportRow } from "../../../domain/member-import/import-row"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"

export interface PutDownImportInput {
  /** Made by the caller: `limp_…`. */
  readonly import_id: string
  readonly program_id: string
  readonly rows: readonly ImportRow[]
  /** Rows of the file that are left out: they are told with the others. */
  readonly bad: readonly BadRow[]
  readonly idempotency_key: string
  /** Of the file and of how it is read. */
  readonly content_hash: string
  readonly created_by: string | null
}

/** Rows of one statement, which has five seconds. */
const BATCH = 5_000

/**
 * Sets down what is to be imported, all of it in one commit; `importChunk` does it. The same key again is the same
 * import.
 * @returns the import's id, which is an older one's when the key is known
 * @throws LoyaltyError `idempotency_conflict` when the key once came with another file
 */
export async function putDownImport(
  input: PutDownImportInput,
  pool: ConnectionPool,
): Promise<string> {
  return inTransaction(pool, async (client) => {
    const known = await importOfKey(client, input)
    if (known !== null) return known
    await client.query({
      name: "loyalty_member_import_insert",
      text: `insert into loyalty_member_import
          (id, program_id, row_count, idempotency_key, content_hash, created_by)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [
        input.import_id,
        input.program_id,
        input.rows.length + input.bad.length,
        input.idempotency_key,
        input.content_hash,
        input.created_by,
      ],
    })
    const waiting = input.rows.map((row) => ({ line: row.line, outcome: "waiting", data: row }))
    const refused = input.bad.map(({ line, code, message }) => {
      return { line, outcome: "refused", code, message }
    })
    await insertRows(client, input.import_id, [...waiting, ...refused])
    return input.import_id
  })
}

async function importOfKey(
  client: SqlClient,
  { idempotency_key, content_hash }: PutDownImportInput,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string; content_hash: string }>({
    name: "loyalty_member_import_of_key",
    text: "select id, content_hash from loyalty_member_import where idempotency_key = $1",
    values: [idempotency_key],
  })
  const [known] = rows
  if (known && known.content_hash !== content_hash) {
    throw new LoyaltyError(
      "idempotency_conflict",
      "This key was already used for another file. Use a new idempotency key for a new import.",
    )
  }
  return known?.id ?? null
}

async function insertRows(
  client: SqlClient,
  import_id: string,
  rows: readonly { readonly line: number }[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += BATCH) {
    await client.query({
      name: "loyalty_member_import_rows_insert",
      text: `insert into loyalty_member_import_row (import_id, line, outcome, data, code, message)
        select $1, line, outcome, data, code, message
        from jsonb_to_recordset($2::jsonb) as x(line integer, outcome text, data jsonb, code text, message text)`,
      values: [import_id, JSON.stringify(rows.slice(first, first + BATCH))],
    })
  }
}
