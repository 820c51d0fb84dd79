import type { Instant } from "../../../domain/ledger/account"
import type { AttentionPoint } from "../../../domain/overview/attention"
import type { SqlClient } from "../ledger/sql-client"

/** A job comes every few minutes; what has waited for so long waits for somebody. */
const WAITED = "$2::timestamptz - interval '15 minutes'"
const WAITED_LONG = "$2::timestamptz - interval '1 hour'"

/** Counting ends at this many, so that a shop in trouble is not slowed down by being asked about it. */
const COUNTED_MAX = 10_000

const atMost = (rows: string) => `(select count(*) from (${rows} limit ${COUNTED_MAX}) counted)`

const OWN_HOLDS = "bonus_hold h join bonus_account a on a.id = h.account_id and a.program_id = $1"

const OVERDUE = `${OWN_HOLDS} where h.status = 'open' and h.expires_at < ${WAITED}`

const STRAY = `${OWN_HOLDS} where h.status = 'captured' and h.order_id is null and h.closed_at < ${WAITED}
  and not exists (select 1 from bonus_hold newer where newer.source_id = h.source_id
    and newer.source_type = h.source_type and newer.attempt > h.attempt)`

const ATTENTION_SQL = `
  select 'books_broken' as what, b.id::text as subject_id, null as name,
    cardinality(b.broken_laws)::bigint as count, b.checked_at as since
  from (select * from bonus_book_check order by id desc limit 1) b
  where cardinality(b.broken_laws) > 0 or b.earlier_changed
  union all
  select 'captures_without_order', null, null, ${atMost(`select 1 from ${STRAY}`)}, first.at
  from (select h.closed_at as at from ${STRAY} order by h.closed_at limit 1) first
  union all
  select 'holds_overdue', null, null, ${atMost(`select 1 from ${OVERDUE}`)}, first.at
  from (select h.expires_at as at from ${OVERDUE} order by h.expires_at limit 1) first
  union all
  select 'events_unpublished', null, null, ${atMost("select 1 from bonus_outbox")}, first.created_at
  from (select created_at from bonus_outbox order by id limit 1) first where first.created_at < ${WAITED}
  union all
  (select 'card_batch_stopped', b.id, k.name, b.count - b.made, b.created_at
  from loyalty_card_batch b join loyalty_card_kind k on k.id = b.kind_id and k.program_id = $1
  where b.completed_at is null and b.created_at < ${WAITED} order by b.created_at, b.id limit 100)
  union all
  (select 'member_import_stopped', i.id, null,
    (select count(*) from loyalty_member_import_row r where r.import_id = i.id and r.outcome = 'waiting'),
    i.created_at
  from loyalty_member_import i where i.program_id = $1 and i.completed_at is null
    and i.created_at < ${WAITED_LONG} order by i.created_at, i.id limit 100)
  union all
  (select 'cards_running_out', k.id, k.name, stock.count, null
  from loyalty_card_kind k cross join lateral (select count(*) as count from (
    select 1 from loyalty_card c where c.kind_id = k.id and c.status = 'in_stock'
    limit k.low_stock_mark) counted) stock
  where k.program_id = $1 and k.low_stock_mark is not null and stock.count < k.low_stock_mark
  order by k.created_at, k.id limit 100)`

type AttentionRow = Omit<AttentionPoint, "count"> & { readonly count: string }

/** What waits in a program at `now`; nothing in a program that goes well. */
export async function readAttention(
  client: SqlClient,
  program_id: string,
  now: Instant,
): Promise<AttentionPoint[]> {
  const { rows } = await client.query<AttentionRow>({
    text: ATTENTION_SQL,
    values: [program_id, new Date(now).toISOString()],
  })
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
