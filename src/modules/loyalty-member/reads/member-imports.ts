import type { ROW_OUTCOMES } from "../imports/sql-import-tables"
import type { SqlClient } from "../ledger/sql-client"
import type { Page } from "./page"

export type RowOutcome = (typeof ROW_OUTCOMES)[number]

export interface MemberImportView {
  readonly id: string
  readonly program_id: string
  readonly row_count: number
  readonly created_by: string | null
  readonly created_at: Date
  /** Null: rows are waiting. */
  readonly completed_at: Date | null
  /** How many rows have come to what. */
  readonly outcomes: Readonly<Partial<Record<RowOutcome, number>>>
}

/** What became of one line; who it is about stands in the membership alone. */
export interface MemberImportRowView {
  readonly line: number
  readonly outcome: RowOutcome
  readonly code: string | null
  readonly message: string | null
  readonly member_id: string | null
}

const COLUMNS = `i.id, i.program_id, i.row_count, i.created_by, i.created_at, i.completed_at,
  (select jsonb_object_agg(o.outcome, o.count) from (
    select r.outcome, count(*) as count from loyalty_member_import_row r
    where r.import_id = i.id group by r.outcome) o) as outcomes`

export async function readMemberImport(
  client: SqlClient,
  id: string,
): Promise<MemberImportView | null> {
  const { rows } = await client.query<MemberImportView>({
    name: "loyalty_member_import",
    text: `select ${COLUMNS} from loyalty_member_import i where i.id = $1`,
    values: [id],
  })
  return rows[0] ?? null
}

/** One page, newest first, and how many there are. */
export async function readMemberImports(
  client: SqlClient,
  filter: { readonly program_id?: string },
  page: Page,
): Promise<{ imports: MemberImportView[]; count: number }> {
  const program_id = filter.program_id ?? null
  const { rows } = await client.query<MemberImportView>({
    name: "loyalty_member_imports",
    text: `select ${COLUMNS} from loyalty_member_import i where $1::text is null or i.program_id = $1
      order by i.created_at desc, i.id limit $2 offset $3`,
    values: [program_id, page.limit, page.offset],
  })
  const counted = await client.query<{ count: string }>({
    name: "loyalty_member_imports_count",
    text: `select count(*) as count from loyalty_member_import where $1::text is null or program_id = $1`,
    values: [program_id],
  })
  return { imports: rows, count: Number(counted.rows[0]?.count) }
}

/** Rows in the order of the file, and how many there are. */
export async function readMemberImportRows(
  client: SqlClient,
  filter: { readonly import_id: string; readonly outcome?: RowOutcome },
  page: Page,
): Promise<{ rows: MemberImportRowView[]; count: number }> {
  const asked = [filter.import_id, filter.outcome ?? null]
  const { rows } = await client.query<MemberImportRowView>({
    name: "loyalty_member_import_rows",
    text: `select line, outcome, code, message, member_id from loyalty_member_import_row
      where import_id = $1 and ($2::text is null or outcome = $2) order by line limit $3 offset $4`,
    values: [...asked, page.limit, page.offset],
  })
  const counted = await client.query<{ count: string }>({
    name: "loyalty_member_import_rows_count",
    text: `select count(*) as count from loyalty_member_import_row
      where import_id = $1 and ($2::text is null or outcome = $2)`,
    values: asked,
  })
  return { rows, count: Number(counted.rows[0]?.count) }
}

/** Imports with rows that wait, the oldest first. */
export async function readOpenImports(
  client: SqlClient,
  limit: number,
): Promise<{ id: string; program_id: string }[]> {
  const { rows } = await client.query<{ id: string; program_id: string }>({
    name: "loyalty_member_imports_open",
    text: `select id, program_id from loyalty_member_import where completed_at is null
      order by created_at, id limit $1`,
    values: [limit],
  })
  return rows
}
