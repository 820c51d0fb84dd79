import type { SqlClient } from "../ledger/sql-client"

/** One self-check of the ledger. */
export interface BookCheck {
  /** Numbers in the order of the checks, as text. */
  readonly id: string
  readonly checked_at: Date
  /** Entries written up to here are covered. */
  readonly covers_until: Date
  readonly entries: number
  readonly digest: string
  /** Numbers of the laws that did not hold. */
  readonly broken_laws: readonly number[]
  /** History that an earlier check covered is no longer what it was. */
  readonly earlier_changed: boolean
  readonly duration_ms: number
}

export type BookCheckRow = Omit<BookCheck, "entries"> & { readonly entries: string }

export const BOOK_CHECK_COLUMNS =
  "id, checked_at, covers_until, entries, digest, broken_laws, earlier_changed, duration_ms"

/** One page, newest first, and how many there are. */
export async function readBookChecks(
  client: SqlClient,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ checks: BookCheck[]; count: number }> {
  const { rows } = await client.query<BookCheckRow>({
    name: "bonus_book_checks",
    text: `select ${BOOK_CHECK_COLUMNS} from bonus_book_check order by id desc limit $1 offset $2`,
    values: [page.limit, page.offset],
  })
  const counted = await client.query<{ count: string }>(
    "select count(*) as count from bonus_book_check",
  )
  return { checks: rows.map(bookCheckFromRow), count: Number(counted.rows[0]?.count) }
}

export function bookCheckFromRow(row: BookCheckRow): BookCheck {
  return { ...row, entries: Number(row.entries) }
}
