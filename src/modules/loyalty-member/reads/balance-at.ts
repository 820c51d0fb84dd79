import type { SqlClient } from "../ledger/sql-client"

/** Balances in hundredths, as they had been booked at a moment. */
export interface BalanceAt {
  readonly entries: number
  readonly pending: number
  readonly available: number
  readonly held: number
  readonly debt: number
}

/** `$1` is the moment, `$2` an account or null. */
const BALANCE_AT_SQL = `with booked as (
    select account_id, seq, debt_change from bonus_entry
    where created_at <= $1::timestamptz and ($2::text is null or account_id = $2)
  ), moved as (
    select p.to_bucket as bucket, p.amount from booked b
      join bonus_posting p on p.account_id = b.account_id and p.entry_seq = b.seq
    union all
    select p.from_bucket, -p.amount from booked b
      join bonus_posting p on p.account_id = b.account_id and p.entry_seq = b.seq
  )
  select (select count(*) from booked) as entries,
    coalesce(sum(amount) filter (where bucket = 'pending'), 0) as pending,
    coalesce(sum(amount) filter (where bucket = 'available'), 0) as available,
    coalesce(sum(amount) filter (where bucket = 'held'), 0) as held,
    (select coalesce(sum(debt_change), 0) from booked) as debt
  from moved`

/**
 * What an account, or all of them together, had at a past moment: rebuilt from entries and postings
 * alone, without a look at today's balances. A lot that had ripened or expired by then counts so from
 * the entry on that booked it.
 * @param account_id null: the whole ledger
 */
export async function readBalanceAt(
  client: SqlClient,
  at: Date,
  account_id: string | null,
): Promise<BalanceAt> {
  const { rows } = await client.query<Record<keyof BalanceAt, string>>({
    text: BALANCE_AT_SQL,
    values: [at.toISOString(), account_id],
  })
  const row = rows[0] as Record<keyof BalanceAt, string>
  return {
    entries: Number(row.entries),
    pending: Number(row.pending),
    available: Number(row.available),
    held: Number(row.held),
    debt: Number(row.debt),
  }
}
