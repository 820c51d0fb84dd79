import { GONE_AT, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SqlClient } from "../ledger/sql-client"

export interface ExpiringLot {
  readonly account_id: string
  readonly bonuses: number
  /** Milliseconds; first instant at which they are gone. */
  readonly expires_at: number
}

/** The next days on which something expires, soonest first, at most five per account. */
export async function readExpiring(
  client: SqlClient,
  account_ids: readonly string[],
): Promise<ExpiringLot[]> {
  const { rows } = await client.query<{ account_id: string; bonuses: string; expires_at: string }>({
    name: "bonus_expiring",
    text: `select ids.account_id, soon.bonuses, soon.expires_at
      from unnest($1::text[]) as ids(account_id)
      ${lastPurchaseOf("ids.account_id")}
      cross join lateral (
        select sum(lot.bonuses) as bonuses, bonus_epoch_ms(lot.gone_at) as expires_at
        from (
          (select sum(l.available) as bonuses, l.expires_at as gone_at from bonus_lot l
            where l.account_id = ids.account_id and l.state = 'open' and l.available > 0
              and l.expires_at > clock_timestamp() and l.expires_at < 'infinity' and l.idle_until = 'infinity'
            group by l.expires_at order by l.expires_at limit 5)
          union all
          select l.available, ${GONE_AT} from bonus_lot l
            where l.account_id = ids.account_id and l.state = 'open' and l.available > 0
              and l.idle_until < 'infinity') lot
        where lot.gone_at > clock_timestamp() and lot.gone_at < 'infinity'
        group by lot.gone_at order by lot.gone_at limit 5) soon`,
    values: [account_ids],
  })
  return rows.map((row) => ({
    account_id: row.account_id,
    bonuses: Number(row.bonuses),
    expires_at: Number(row.expires_at),
  }))
}
