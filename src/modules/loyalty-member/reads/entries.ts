import type { EntryKind } from "../../../domain/ledger/account"
import type { SqlClient } from "../ledger/sql-client"

/** One line of a statement; amounts in hundredths, changes signed. */
export interface StatementEntry {
  readonly account_id: string
  readonly seq: number
  readonly kind: EntryKind
  readonly amount: number
  readonly change: {
    readonly available: number
    readonly pending: number
    readonly held: number
    readonly debt: number
  }
  readonly shortfall: number
  readonly source_type: string
  readonly source_id: string
  readonly order_id: string | null
  readonly cart_id: string | null
  readonly actor_id: string | null
  readonly reason: string | null
  readonly program_version: number | null
  readonly tier: string | null
  readonly rate_bp: number | null
  readonly occurred_at: Date
  readonly created_at: Date
}

interface EntryRow {
  account_id: string
  seq: string
  kind: EntryKind
  amount: string
  debt_change: string
  available: string
  pending: string
  held: string
  shortfall: string
  source_type: string
  source_id: string
  order_id: string | null
  actor_id: string | null
  reason: string | null
  program_version: number | null
  tier: string | null
  rate_bp: number | null
  occurred_at: Date
  created_at: Date
}

const ENTRY_SQL = `select e.account_id, e.seq, e.kind::text as kind, e.amount, e.debt_change, e.shortfall,
    e.source_type, e.source_id, e.actor_id, e.reason, e.program_version, e.tier, e.rate_bp,
    e.occurred_at, e.created_at, moved.available, moved.pending, moved.held,
    case when e.source_type = 'order' then e.source_id else (
      select h.order_id from bonus_hold h where e.source_type = 'cart' and h.source_id = e.source_id
        and h.source_type = 'cart' and h.order_id is not null limit 1) end as order_id
  from bonus_entry e
  cross join lateral (
    select coalesce(sum(case when p.to_bucket = 'available' then p.amount end), 0)
        - coalesce(sum(case when p.from_bucket = 'available' then p.amount end), 0) as available,
      coalesce(sum(case when p.to_bucket = 'pending' then p.amount end), 0)
        - coalesce(sum(case when p.from_bucket = 'pending' then p.amount end), 0) as pending,
      coalesce(sum(case when p.to_bucket = 'held' then p.amount end), 0)
        - coalesce(sum(case when p.from_bucket = 'held' then p.amount end), 0) as held
    from bonus_posting p where p.account_id = e.account_id and p.entry_seq = e.seq
  ) moved`

/** An account's statement, newest first. The numbers have no gaps, so the count is the account's number. */
export async function readEntries(
  client: SqlClient,
  account_id: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ entries: StatementEntry[]; count: number }> {
  const { rows } = await client.query<EntryRow>({
    name: "bonus_entries_page",
    text: `${ENTRY_SQL} where e.account_id = $1 order by e.seq desc limit $2 offset $3`,
    values: [account_id, page.limit, page.offset],
  })
  const counted = await client.query<{ seq: string }>({
    name: "bonus_account_seq",
    text: "select seq from bonus_account where id = $1",
    values: [account_id],
  })
  return { entries: rows.map(entryFromRow), count: Number(counted.rows[0]?.seq ?? 0) }
}

export async function readEntry(
  client: SqlClient,
  account_id: string,
  seq: number,
): Promise<StatementEntry | null> {
  const { rows } = await client.query<EntryRow>({
    name: "bonus_entry_one",
    text: `${ENTRY_SQL} where e.account_id = $1 and e.seq = $2`,
    values: [account_id, seq],
  })
  return rows[0] ? entryFromRow(rows[0]) : null
}

/** Everything that was booked for an order: its own entries, and those of the cart it came from. */
export async function readOrderEntries(
  client: SqlClient,
  order: { readonly order_id: string; readonly cart_id: string | null },
): Promise<StatementEntry[]> {
  const { rows } = await client.query<EntryRow>({
    name: "bonus_entries_of_order",
    text: `${ENTRY_SQL}
      where (e.source_type = 'order' and e.source_id = $1) or (e.source_type = 'cart' and e.source_id = $2)
      order by e.seq desc`,
    values: [order.order_id, order.cart_id ?? ""],
  })
  return rows.map(entryFromRow)
}

function entryFromRow(row: EntryRow): StatementEntry {
  const { debt_change, available, pending, held, ...rest } = row
  return {
    ...rest,
    seq: Number(row.seq),
    amount: Number(row.amount),
    shortfall: Number(row.shortfall),
    cart_id: row.source_type === "cart" ? row.source_id : null,
    change: {
      available: Number(available),
      pending: Number(pending),
      held: Number(held),
      debt: Number(debt_change),
    },
  }
}
