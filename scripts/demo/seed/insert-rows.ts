import type { SqlClient } from "../../../src/modules/loyalty-member/ledger/sql-client"

export type Row = Readonly<Record<string, unknown>>

/** JSON of this many rows stays well below what a statement may carry. */
const ROWS_PER_STATEMENT = 2_000

/** Writes rows into a table of the shop; columns that the rows do not name keep their defaults. */
export async function insertRows(
  client: SqlClient,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(", ")
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await client.query({
      text: `insert into "${table}" (${columns})
        select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
      values: [JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))],
    })
  }
}

/** Medusa keeps each figure twice: as a number, and as exact text. */
export function figure(column: string, value: number): Row {
  return { [column]: value, [`raw_${column}`]: { value: String(value), precision: 20 } }
}
