import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"

/**
 * Writes down which cards have run out, a batch at a time. Reads say so without it; history and counts are
 * prompt with it.
 * @returns how many were written
 */
export async function expireCards(limit: number, pool: ConnectionPool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ count: string }>({
      name: "loyalty_cards_expire",
      text: `with due as (
          select id, status from loyalty_card where status in ('issued', 'blocked') and expires_at <= now()
          order by expires_at limit $1 for no key update skip locked
        ), changed as (
          update loyalty_card c set status = 'expired', updated_at = now() from due where c.id = due.id
          returning c.id, due.status as from_status, c.member_id
        ), written as (
          insert into loyalty_card_history (card_id, seq, action, from_status, to_status, member_id)
          select id, (select max(seq) + 1 from loyalty_card_history h where h.card_id = changed.id), 'expire',
            from_status, 'expired', member_id
          from changed)
        select count(*) as count from changed`,
      values: [limit],
    })
    return Number(rows[0]?.count)
  })
}
