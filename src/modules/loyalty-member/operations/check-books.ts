import type { Instant } from "../../../domain/ledger/account"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import type { BookCheck, BookCheckRow } from "../reads/book-checks"
import { BOOK_CHECK_COLUMNS, bookCheckFromRow } from "../reads/book-checks"
import type { LawResult } from "../reports/verify-ledger"
import { verifyLedger } from "../reports/verify-ledger"

/** A check, and of each law that did not hold the rows that break it: those are told and not kept. */
export interface CheckedBooks {
  readonly check: BookCheck
  readonly broken: readonly LawResult[]
}

/**
 * Asks every law, reckons a digest of the books as they were a minute ago, compares the digest of the
 * last check with what the same entries give today, and keeps the result. Repairs nothing.
 * @param covers_until instead of a minute ago
 */
export async function checkBooks(
  { covers_until }: { readonly covers_until?: Instant },
  pool: ConnectionPool,
): Promise<CheckedBooks> {
  return withConnection(pool, async (client) => {
    const began_at = performance.now()
    // Laws and digests look at one moment, also while the shop is selling.
    await client.query("begin isolation level repeatable read")
    try {
      const broken = (await verifyLedger(client)).filter((law) => law.violations.length > 0)
      const check = await keepResult(client, broken, covers_until, began_at)
      await client.query("commit")
      return { check, broken }
    } catch (error) {
      await client.query("rollback").catch(() => undefined)
      throw error
    }
  })
}

async function keepResult(
  client: SqlClient,
  broken: readonly LawResult[],
  covers_until: Instant | undefined,
  began_at: number,
): Promise<BookCheck> {
  const { rows } = await client.query<BookCheckRow>({
    text: `with until as (select coalesce($1::timestamptz, clock_timestamp() - interval '1 minute') as at),
        last as (select covers_until, digest from bonus_book_check order by id desc limit 1)
      insert into bonus_book_check (covers_until, entries, digest, broken_laws, earlier_changed, duration_ms)
      select until.at, books.entries, books.digest, $2::integer[],
        coalesce((select (bonus_books_digest(last.covers_until)).digest <> last.digest from last), false), $3
      from until cross join lateral bonus_books_digest(until.at) books
      returning ${BOOK_CHECK_COLUMNS}`,
    values: [
      covers_until === undefined ? null : new Date(covers_until).toISOString(),
      broken.map((law) => law.number),
      Math.round(performance.now() - began_at),
    ],
  })
  return bookCheckFromRow(rows[0] as BookCheckRow)
}
