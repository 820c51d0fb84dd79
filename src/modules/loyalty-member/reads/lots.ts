import type { EntryKind } from "../../../domain/ledger/account"
import { GONE_AT, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SqlClient } from "../ledger/sql-client"
import type { Page } from "./page"

/** What is left of bonuses that were earned together; amounts in hundredths, as of now. */
export interface LotView {
  readonly lot_seq: number
  /** As it was issued. */
  readonly amount: number
  readonly pending: number
  readonly available: number
  readonly held: number
  /** The entry that issued it. */
  readonly kind: EntryKind
  readonly reason: string | null
  readonly order_id: string | null
  /** ISO 8601. */
  readonly earned_at: string
  /** ISO 8601; null: it waits for an event, or is available already. */
  readonly available_from: string | null
  /** Milliseconds; first instant at which it is gone; null: never. */
  readonly expires_at: number | null
}

interface LotRow extends Omit<LotView, "lot_seq" | "amount" | "pending" | "available" | "held"> {
  lot_seq: string
  amount: string
  pending: string
  available: string
  held: string
  expires_at: number | null
}

/** Time is counted in: what has ripened is available, and what is gone is left out unless a checkout still holds it. */
const LOTS_SQL = `select l.lot_seq, l.earned_at, l.amount, l.held, ${GONE_AT} as gone_at,
    case when ${GONE_AT} > clock_timestamp() and l.available_from > clock_timestamp() then l.pending else 0 end as pending,
    case when ${GONE_AT} <= clock_timestamp() then 0
      when l.available_from > clock_timestamp() then l.available else l.available + l.pending end as available,
    case when l.pending > 0 and l.available_from > clock_timestamp() and l.available_from < 'infinity'
      then l.available_from end as available_from
  from bonus_lot l ${lastPurchaseOf("l.account_id")}
  where l.account_id = $1 and l.state in ('pending', 'open')
    and (l.held > 0 or (l.pending + l.available > 0 and ${GONE_AT} > clock_timestamp()))`

/** What an account has, lot by lot, in the order in which it is spent. */
export async function readLots(
  client: SqlClient,
  account_id: string,
  page: Page,
): Promise<{ lots: LotView[]; count: number }> {
  const { rows } = await client.query<LotRow>({
    name: "bonus_lots_page",
    text: `with lots as (${LOTS_SQL})
      select l.lot_seq, l.amount, l.pending, l.available, l.held, e.kind::text as kind, e.reason,
        case when e.source_type = 'order' then e.source_id end as order_id,
        to_char(l.earned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as earned_at,
        to_char(l.available_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as available_from,
        bonus_epoch_ms(l.gone_at) as expires_at
      from (select * from lots order by gone_at, earned_at, lot_seq limit $2 offset $3) l
      join bonus_entry e on e.account_id = $1 and e.seq = l.lot_seq
      order by l.gone_at, l.earned_at, l.lot_seq`,
    values: [account_id, page.limit, page.offset],
  })
  const { rows: counted } = await client.query<{ count: number }>({
    name: "bonus_lots_count",
    text: `select count(*)::int as count from (${LOTS_SQL}) lots`,
    values: [account_id],
  })
  return { lots: rows.map(lotFromRow), count: counted[0]?.count ?? 0 }
}

function lotFromRow(row: LotRow): LotView {
  return {
    ...row,
    lot_seq: Number(row.lot_seq),
    amount: Number(row.amount),
    pending: Number(row.pending),
    available: Number(row.available),
    held: Number(row.held),
    expires_at: row.expires_at === null ? null : Number(row.expires_at),
  }
}
