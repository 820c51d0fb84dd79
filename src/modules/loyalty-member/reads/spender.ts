import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { SqlClient } from "../ledger/sql-client"

/** What the account, and those merged into it, have spent since then, less what of that has come back whenever. */
export async function readCaptured(
  client: SqlClient,
  account_id: string,
  since: Instant,
): Promise<Bonuses> {
  const { rows } = await client.query<{ captured: string }>({
    name: "bonus_captured_since",
    text: `select coalesce(sum(c.amount - coalesce(back.amount, 0)), 0) as captured
      from bonus_entry c
      left join lateral (select sum(r.amount) as amount from bonus_entry r
        where r.account_id = c.account_id and r.reverses_seq = c.seq and r.kind = 'refund') back on true
      where c.account_id = any(array(select id from bonus_account where id = $1 or merged_into = $1))
        and c.kind = 'capture' and c.occurred_at >= $2::timestamptz`,
    values: [account_id, new Date(since).toISOString()],
  })
  return Number(rows[0]?.captured ?? 0) as Bonuses
}

/** True once the account has an order that was placed and not canceled. */
export async function readHasOrdered(client: SqlClient, account_id: string): Promise<boolean> {
  const { rows } = await client.query<{ has_ordered: boolean }>({
    name: "bonus_has_ordered",
    text: `select exists (select 1 from bonus_order
      where account_id = $1 and renews_until is not null) as has_ordered`,
    values: [account_id],
  })
  return rows[0]?.has_ordered === true
}
