import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"

/**
 * Makes the listings of members whose figures have changed anew, a batch at a time. Lists are right without it: they
 * read who has changed from his own rows; with it, these are few.
 * @param limit how many notes of a change are taken
 * @returns how many were taken; fewer than the limit: there are no more, or another node takes them
 */
export async function refreshListings(limit: number, pool: ConnectionPool): Promise<number> {
  return inTransaction(pool, async (client) => {
    // One at a time: a slower one could write over what a faster one has read later.
    const lock = await client.query<{ is_ours: boolean }>({
      name: "loyalty_listings_lock",
      text: "select pg_try_advisory_xact_lock(hashtextextended('loyalty_member_listing', 0)) as is_ours",
      values: [],
    })
    if (lock.rows[0]?.is_ours !== true) return 0
    const { rows } = await client.query<{ count: string }>({
      name: "loyalty_listings_refresh",
      text: `with taken as (
          delete from loyalty_member_listing_stale
          where ctid = any(array(select ctid from loyalty_member_listing_stale limit $1)) returning member_id
        ), written as (
          insert into loyalty_member_listing as l (member_id, program_id, joined_at, available, spend, card_until)
          select n.member_id, n.program_id, n.joined_at, n.available, n.spend, n.card_until
          from (select distinct member_id from taken) t
          cross join lateral (select * from loyalty_member_listing_now n where n.member_id = t.member_id offset 0) n
          on conflict (member_id) do update set available = excluded.available,
            spend = excluded.spend, card_until = excluded.card_until
          where (l.available, l.spend, l.card_until) is distinct from
            (excluded.available, excluded.spend, excluded.card_until))
        select count(*) as count from taken`,
      values: [limit],
    })
    return Number(rows[0]?.count)
  })
}
