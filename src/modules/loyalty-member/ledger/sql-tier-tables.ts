/**
 * How members come to their tiers: what counted and when, a floor by hand, and every change of a tier.
 *
 * The index carries the figures that are summed up in a window, so that a sum under the account's lock
 * reads no order. It is kept by the changes of an order's figures alone, a few in its life.
 */
export const TIER_TABLES_SQL = [
  `alter table bonus_order add column if not exists counted_quantity bigint not null default 0;`,
  `create index if not exists bonus_order_counted on bonus_order (account_id, placed_at)
    include (counted_spend, counted_quantity);`,
  `drop index if exists bonus_order_account;`,
  `comment on column bonus_order.counted_quantity is 'Pieces that count towards a tier, less those returned, in thousandths.';`,

  `alter table loyalty_member
    add column if not exists cumulative_quantity bigint not null default 0,
    add column if not exists tier_floor text null,
    add column if not exists tier_floor_reason text null,
    add column if not exists tier_floor_by text null,
    add column if not exists tier_floor_at timestamptz null,
    add column if not exists tier_checked_at timestamptz not null default now();`,
  `create index if not exists loyalty_member_tier_check on loyalty_member (program_id, tier_checked_at, id);`,
  `comment on column loyalty_member.cumulative_quantity is 'Net pieces that count towards a tier, in thousandths. Equals the sum of bonus_order.counted_quantity.';`,
  `comment on column loyalty_member.tier_floor is 'Handle of a tier given by hand, below which the member does not fall.';`,
  `comment on column loyalty_member.tier_checked_at is 'Until when the ends of periods have been looked at.';`,

  `create table if not exists loyalty_member_tier_change (
    id bigint generated always as identity primary key,
    member_id text not null references loyalty_member (id),
    from_tier text null,
    to_tier text null,
    cause text not null check (cause in ('purchase', 'period_end', 'schedule', 'by_hand')),
    order_id text null,
    program_version integer null,
    actor_id text null,
    reason text null,
    changed_at timestamptz not null default clock_timestamp()
  );`,
  `create index if not exists loyalty_member_tier_change_member on loyalty_member_tier_change (member_id, id desc);`,
  `create or replace trigger loyalty_member_tier_change_append_only
    before update or delete on loyalty_member_tier_change
    for each row execute function bonus_refuse_change();`,
  `comment on table loyalty_member_tier_change is 'Every change of a member''s tier, and every floor given or taken: who, what, when and why. Append-only.';`,
  `comment on column loyalty_member_tier_change.cause is 'purchase: an order or a return; period_end: a window has moved; schedule: the program''s tiers have changed; by_hand: staff.';`,
] as const

/** For orders from before pieces were counted: the facts know them. */
export const COUNTED_QUANTITY_BACKFILL_SQL = [
  `update bonus_order o set counted_quantity = coalesce((
      select sum(round(greatest(0, (l ->> 'quantity')::numeric - (l ->> 'returned_quantity')::numeric) * 1000))
      from jsonb_array_elements(o.facts -> 'lines') l where l ->> 'kind' <> 'shipping'), 0)
    where not coalesce((o.facts ->> 'canceled')::boolean, false);`,
  `update loyalty_member m set cumulative_quantity = sums.quantity
    from (select a.member_id, sum(o.counted_quantity) as quantity from bonus_order o
      join bonus_account a on a.id = o.account_id group by a.member_id) sums
    where sums.member_id = m.id;`,
] as const
