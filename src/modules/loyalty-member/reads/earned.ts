import type { Instant } from "../../../domain/ledger/account"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { SqlClient } from "../ledger/sql-client"

/** Orders of an account that were placed in a stretch of time, other than one of them. */
export interface EarnedAsked {
  readonly account_id: string
  readonly since: Instant
  readonly before: Instant
  readonly other_than: string | null
}

/** What those orders have earned, less what is returned of them; in the order asked. */
export async function readEarned(
  client: SqlClient,
  asked: readonly EarnedAsked[],
): Promise<Bonuses[]> {
  const { rows } = await client.query<{ earned: string }>({
    name: "bonus_earned_in_periods",
    text: `select coalesce((select sum(o.earned - o.revoked) from bonus_order o
          where o.account_id = x.account_id and o.placed_at >= x.since and o.placed_at < x.before
            and o.order_id is distinct from x.other_than), 0) as earned
      from jsonb_to_recordset($1::jsonb)
        as x(account_id text, since timestamptz, before timestamptz, other_than text, place integer)
      order by x.place`,
    values: [
      JSON.stringify(
        asked.map(({ since, before, ...rest }, place) => ({
          ...rest,
          since: new Date(since).toISOString(),
          before: new Date(before).toISOString(),
          place,
        })),
      ),
    ],
  })
  return rows.map((row) => Number(row.earned) as Bonuses)
}
