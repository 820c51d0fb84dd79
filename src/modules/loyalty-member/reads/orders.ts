import type { SqlClient } from "../ledger/sql-client"
import type { BonusOrderRow } from "../ledger/rows"

/** What was pinned at the first sight of an order: whose it is, and under which terms. */
export interface OrderPin {
  readonly order_id: string
  readonly account_id: string
  readonly program_id: string
  readonly program_version: number
}

export async function readOrderPins(
  client: SqlClient,
  order_ids: readonly string[],
): Promise<OrderPin[]> {
  const { rows } = await client.query<OrderPin>({
    name: "bonus_order_pins",
    text: `select order_id, account_id, program_id, program_version from bonus_order
      where order_id = any($1::text[])`,
    values: [order_ids],
  })
  return rows
}

/** An order's record with the bonuses of it that are still pending, or null where it has none. */
export async function readOrderRecord(
  client: SqlClient,
  order_id: string,
): Promise<
  | (BonusOrderRow & {
      readonly member_id: string
      readonly pending: number
      readonly shortfall: number
    })
  | null
> {
  const { rows } = await client.query<{
    record: BonusOrderRow & { member_id: string; pending: number; shortfall: number }
  }>({
    name: "bonus_order_record",
    text: `select to_jsonb(o) || jsonb_build_object('member_id', a.member_id,
        'pending', coalesce((select sum(l.pending) from bonus_entry e
          cross join lateral (
            select pending, available_from from bonus_lot where account_id = e.account_id and lot_seq = e.seq
            union all
            select pending, available_from from bonus_lot
              where origin_account_id = e.account_id and origin_lot_seq = e.seq and account_id = o.account_id) l
          where e.source_type = 'order' and e.source_id = o.order_id and e.kind = 'accrual'
            and not (l.available_from <= clock_timestamp())), 0),
        'shortfall', coalesce((select sum(e.shortfall) from bonus_entry e
          where e.source_type = 'order' and e.source_id = o.order_id), 0)) as record
      from bonus_order o join bonus_account a on a.id = o.account_id where o.order_id = $1`,
    values: [order_id],
  })
  return rows[0]?.record ?? null
}

/** Orders whose moment of earning is still to come, the longest unlooked-at first. */
export async function readWaitingOrders(client: SqlClient, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ order_id: string }>({
    name: "bonus_orders_waiting",
    text: "select order_id from bonus_order where not is_earned order by updated_at limit $1",
    values: [limit],
  })
  return rows.map((row) => row.order_id)
}
