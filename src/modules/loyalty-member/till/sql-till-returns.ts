/** What came back at tills, by the keys that the tills have made for it. */
export const TILL_RETURNS_SQL = [
  `create table if not exists loyalty_till_return (
    idempotency_key text primary key,
    content_hash text not null,
    order_id text null,
    member_id text null,
    plan jsonb null,
    actor_id text null,
    begun_at timestamptz not null default clock_timestamp(),
    returned_at timestamptz null,
    check (order_id is not null or member_id is not null),
    check (returned_at is null or plan is not null)
  );`,
  `create unique index if not exists loyalty_till_return_under_way on loyalty_till_return (order_id)
    where returned_at is null and order_id is not null;`,
  `comment on table loyalty_till_return is 'Returns at tills by the keys that the tills made for them, so that a second tap is the first return. One that was refused is not in it: its key is free again.';`,
  `comment on column loyalty_till_return.content_hash is 'Of what was asked for: the same key with something else is refused.';`,
  `comment on column loyalty_till_return.order_id is 'Of which order the goods are; null: they were brought without a receipt.';`,
  `comment on column loyalty_till_return.member_id is 'Who brought goods without a receipt; of an order the order knows it.';`,
  `comment on column loyalty_till_return.plan is 'What it brings in money and bonuses, decided before anything was done. Null: nothing has been done. Whoever goes on keeps to it.';`,
  `comment on column loyalty_till_return.returned_at is 'Null: under way, or the process died before it could be told; the same key, or the next return of the order, goes on with it.';`,

  `create or replace trigger loyalty_till_return_once before update on loyalty_till_return for each row
    when (old.returned_at is not null or old.plan is not null and new.plan is distinct from old.plan
      or (new.idempotency_key, new.content_hash) is distinct from (old.idempotency_key, old.content_hash)
      or new.order_id is distinct from old.order_id or new.member_id is distinct from old.member_id)
    execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_till_return_stays before delete on loyalty_till_return for each row
    when (old.returned_at is not null) execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_till_return_no_truncate before truncate on loyalty_till_return
    for each statement execute function bonus_refuse_change();`,

  `create unique index if not exists loyalty_till_sale_cart on loyalty_till_sale (cart_id) where cart_id is not null;`,
  `create index if not exists loyalty_till_sale_sold on loyalty_till_sale (sold_at desc, order_id) where order_id is not null;`,
  `create index if not exists loyalty_till_sale_sold_by on loyalty_till_sale (actor_id, sold_at desc, order_id) where order_id is not null;`,
] as const
