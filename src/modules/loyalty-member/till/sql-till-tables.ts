/** Sales of tills, by the keys that the tills have made for them. */
export const TILL_TABLES_SQL = [
  `create table if not exists loyalty_till_sale (
    idempotency_key text primary key,
    content_hash text not null,
    cart_id text null,
    order_id text null,
    actor_id text null,
    begun_at timestamptz not null default clock_timestamp(),
    sold_at timestamptz null,
    check ((order_id is null) = (sold_at is null)),
    check (order_id is null or cart_id is not null)
  );`,
  `create unique index if not exists loyalty_till_sale_order on loyalty_till_sale (order_id);`,
  `comment on table loyalty_till_sale is 'Sales of tills by the keys that the tills made for them, so that a second tap is the first sale. One that was refused is not in it: its key is free again.';`,
  `comment on column loyalty_till_sale.content_hash is 'Of what was asked for: the same key with something else is refused.';`,
  `comment on column loyalty_till_sale.cart_id is 'Null: begun, and no cart is known yet. Named once; whoever goes on uses this one.';`,
  `comment on column loyalty_till_sale.order_id is 'Null: not sold yet, or the process died before it could be told; the same key goes on with the cart.';`,

  `create or replace trigger loyalty_till_sale_sold_once before update on loyalty_till_sale for each row
    when (old.order_id is not null or old.cart_id is not null and new.cart_id is distinct from old.cart_id
      or (new.idempotency_key, new.content_hash) is distinct from (old.idempotency_key, old.content_hash))
    execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_till_sale_stays_sold before delete on loyalty_till_sale for each row
    when (old.order_id is not null) execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_till_sale_no_truncate before truncate on loyalty_till_sale
    for each statement execute function bonus_refuse_change();`,
] as const
