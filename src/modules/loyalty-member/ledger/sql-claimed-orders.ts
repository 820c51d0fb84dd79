/** Orders from before a member joined that count for him, though the shop knows them of a guest. */
export const CLAIMED_ORDERS_SQL = [
  `create table if not exists loyalty_member_claimed_order (
    order_id text primary key,
    member_id text not null references loyalty_member (id),
    claimed_at timestamptz not null default clock_timestamp()
  );`,
  `create index if not exists loyalty_member_claimed_order_at on loyalty_member_claimed_order (claimed_at);`,
  `comment on table loyalty_member_claimed_order is 'Orders from before a member joined that count for him. An order is claimed once, whoever joins later.';`,
] as const
