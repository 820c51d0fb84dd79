import { withClient } from "../integration-tests/fixtures/ledger/ledger-database"

/** Makes `accounts` members with empty accounts: `bacc_1`, `bacc_2`, … */
export async function fillAccounts(database_url: string, accounts: number): Promise<void> {
  await withClient(database_url, async (client) => {
    await client.query(
      `insert into loyalty_member (id, program_id, customer_id)
        select 'lmem_' || n, 'lprog_bench', 'cus_' || n from generate_series(1, $1::int) n`,
      [accounts],
    )
    await client.query(
      `insert into bonus_account (id, member_id, program_id)
        select 'bacc_' || n, 'lmem_' || n, 'lprog_bench' from generate_series(1, $1::int) n`,
      [accounts],
    )
  })
}

/**
 * Gives every account `entries_each` past accruals of 1.00 bonus, as the service would have written
 * them one by one: with lots, postings, numbers and balances, so that all laws hold.
 */
export async function fillEntries(database_url: string, entries_each: number): Promise<void> {
  await withClient(database_url, async (client) => {
    for (const statement of FILL) await client.query(statement, [entries_each])
    await client.query("update bonus_account set seq = $1::bigint, available = 100 * $1::bigint", [
      entries_each,
    ])
    await client.query("vacuum analyze")
  })
}

const PAST = "now() - interval '1 year' + s.seq * interval '1 minute'"

const FILL = [
  `insert into bonus_posting (account_id, entry_seq, line, lot_seq, from_bucket, to_bucket, amount)
    select a.id, s.seq, 1, s.seq, 'issue', 'available', 100
    from generate_series(1, $1::int) s(seq) cross join bonus_account a`,
  `insert into bonus_entry (account_id, seq, kind, amount, source_type, source_id, part, content_hash,
      program_version, rate_bp, occurred_at)
    select a.id, s.seq, 'accrual', 100, 'order', 'order_' || md5(a.id || '/' || s.seq), '1',
      md5(s.seq::text), 1, 500, ${PAST}
    from generate_series(1, $1::int) s(seq) cross join bonus_account a order by a.id, s.seq`,
  `insert into bonus_lot (account_id, lot_seq, amount, available, state, earned_at, available_from,
      expires_at)
    select a.id, s.seq, 100, 100, 'open', ${PAST}, ${PAST}, 'infinity'
    from generate_series(1, $1::int) s(seq) cross join bonus_account a`,
]
