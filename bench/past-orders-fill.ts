import { withClient } from "../integration-tests/fixtures/ledger/ledger-database"

export interface PastFill {
  readonly orders: number
  readonly members: number
}

/**
 * Orders of three lines, spread evenly over the last 89 days, as Medusa has them and as their syncs have left
 * them on record. Accounts stay empty: a dry run over the past reads no entry.
 */
export async function fillPastOrders(
  database_url: string,
  program_id: string,
  { orders, members }: PastFill,
): Promise<void> {
  await withClient(database_url, async (client) => {
    await client.query(MEMBERS, [program_id, members])
    await client.query(ACCOUNTS, [program_id, members])
    await client.query(SHOP_ORDERS, [orders, members])
    await client.query(RECORDS, [program_id, orders, members])
    await client.query("vacuum analyze")
  })
}

const MEMBERS = `insert into loyalty_member (id, program_id, customer_id)
  select 'lmem_' || n, $1, 'cus_' || n from generate_series(1, $2::int) n`

const ACCOUNTS = `insert into bonus_account (id, member_id, program_id)
  select 'bacc_' || n, 'lmem_' || n, $1 from generate_series(1, $2::int) n`

/** The n-th of so many orders: a member, a moment, and prices that differ. */
const placedOf = (orders: string) =>
  `date_trunc('milliseconds', now() - interval '89 days' + n * (interval '89 days' / ${orders}))`
const memberOf = (members: string) => `(1 + (n * 7919::bigint) % ${members})`
const CENTS = "(900 + (n * 37) % 4100)"

/** Without lines, and long unchanged: the reconciler would bring the records in line with what is not there. */
const SHOP_ORDERS = `insert into "order" (id, currency_code, customer_id, status, version, created_at, updated_at)
  select 'order_' || n, 'eur', 'cus_' || ${memberOf("$2::int")}, 'pending', 1, ${placedOf("$1::int")},
    now() - interval '1 year'
  from generate_series(1, $1::int) n`

const LINE = `jsonb_build_object('line_id', 'line_' || n || '_' || i, 'title', 'Goods', 'kind', 'item',
  'is_gift_card', false, 'quantity', 1, 'product_id', 'prod_' || (n + i) % 1000, 'category_ids', '[]'::jsonb,
  'collection_id', null, 'tag_ids', '[]'::jsonb, 'payable', ${CENTS} + i, 'payable_without_tax', ${CENTS} + i,
  'original', ${CENTS} + i, 'paid_with_bonuses', 0, 'returned_quantity', 0)`

const RECORDS = `insert into bonus_order (order_id, account_id, program_id, program_version, rate_bp, step, earned,
    is_earned, counted_spend, counted_quantity, facts, buyer, lines, placed_at)
  select 'order_' || n, 'bacc_' || ${memberOf("$3::int")}, $1, 1, 500, 1, (3 * ${CENTS} + 6) / 20, true,
    3 * ${CENTS} + 6, 3000,
    jsonb_build_object('order_id', 'order_' || n, 'version', 1,
      'currency', jsonb_build_object('code', 'eur', 'digits', 2), 'sales_channel_id', 'sc_web',
      'placed_at', (extract(epoch from placed.at) * 1000)::bigint, 'paid', true, 'delivered', false,
      'canceled', false, 'lines', (select jsonb_agg(${LINE}) from generate_series(1, 3) i)),
    jsonb_build_object('customer_group_ids', '[]'::jsonb, 'birth_date', null, 'earlier_orders', 0,
      'earlier_orders_within_days', '{}'::jsonb, 'attributes', '{}'::jsonb),
    '[]', placed.at
  from generate_series(1, $2::int) n cross join lateral (select ${placedOf("$2::int")} as at) placed`
