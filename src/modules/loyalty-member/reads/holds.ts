import type { BonusHold, HoldRow } from "../ledger/rows"
import { holdFromRow } from "../ledger/rows"
import type { SqlClient } from "../ledger/sql-client"

const HOLD_COLUMNS = `id, account_id,
  (select coalesce(a.merged_into, a.id) from bonus_account a where a.id = account_id) as owner_account_id, source_type::text as source_type, source_id, attempt, entry_seq, requested, amount,
  money, currency_code, lines, program_version, tier, status::text as status, order_id, closed_seq, close_reason,
  (extract(epoch from expires_at) * 1000)::bigint as expires_at,
  (extract(epoch from closed_at) * 1000)::bigint as closed_at`

/** The newest hold of a cart, whatever has become of it. */
export async function findHoldOfCart(
  client: SqlClient,
  cart_id: string,
): Promise<BonusHold | null> {
  const { rows } = await client.query<HoldRow>({
    name: "bonus_hold_of_cart",
    text: `select ${HOLD_COLUMNS} from bonus_hold
      where source_id = $1 and source_type = 'cart' order by attempt desc limit 1`,
    values: [cart_id],
  })
  return rows[0] ? holdFromRow(rows[0]) : null
}

/** Open holds past their time, oldest first. */
export async function overdueHolds(
  client: SqlClient,
  now: string | null,
  limit: number,
): Promise<BonusHold[]> {
  const { rows } = await client.query<HoldRow>({
    name: "bonus_hold_overdue",
    text: `select ${HOLD_COLUMNS} from bonus_hold
      where status = 'open' and expires_at <= coalesce($1::timestamptz, clock_timestamp())
      order by expires_at limit $2`,
    values: [now, limit],
  })
  return rows.map(holdFromRow)
}

/**
 * Captures that no order has claimed and nothing has undone, closed at least `age_ms` ago. How long ago
 * is a question to the clock that closed them, so it is asked of the database.
 */
export async function unattachedCaptures(
  client: SqlClient,
  now: string | null,
  age_ms: number,
  limit: number,
): Promise<BonusHold[]> {
  const { rows } = await client.query<HoldRow>({
    name: "bonus_hold_unattached",
    text: `select ${HOLD_COLUMNS} from bonus_hold h
      where h.status = 'captured' and h.order_id is null
        and h.closed_at < coalesce($1::timestamptz, clock_timestamp()) - $2 * interval '1 millisecond'
        and not exists (select 1 from bonus_hold newer where newer.source_id = h.source_id
          and newer.source_type = h.source_type and newer.attempt > h.attempt)
      order by h.closed_at limit $3`,
    values: [now, age_ms, limit],
  })
  return rows.map(holdFromRow)
}
