/**
 * Sales that a till of another make has made, and what came back of any purchase at a till. Both tables say what was
 * answered: whoever asks again under the same name gets the same answer.
 */
export const RECEIPT_TABLES_SQL = [
  `create table if not exists bonus_receipt (
    order_id text primary key,
    till_id text not null,
    receipt_number text not null,
    content_hash text not null,
    allowance_id text null,
    asked bigint not null,
    owed bigint not null,
    forgiven bigint not null,
    earned bigint not null,
    available bigint not null,
    actor_id text null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint bonus_receipt_amounts check (least(asked, owed, forgiven, earned, available) >= 0
      and owed + forgiven <= asked)
  );`,
  `create index if not exists bonus_receipt_allowance on bonus_receipt (allowance_id) where allowance_id is not null;`,
  `comment on table bonus_receipt is 'A finished sale of a till, told once; what is known of it and booked for it is in bonus_order.';`,
  `comment on column bonus_receipt.order_id is 'receipt:<till>:<number of the receipt>: under it the sale stands in bonus_order and in the books.';`,
  `comment on column bonus_receipt.allowance_id is 'With which the till sold without a link; null: it had one.';`,
  `comment on column bonus_receipt.asked is 'Bonuses that the till took off the price.';`,
  `comment on column bonus_receipt.owed is 'Part of them that the balance did not cover any more, and that the member owes.';`,
  `comment on column bonus_receipt.forgiven is 'Part of them that the balance did not cover any more, and that the merchant bears.';`,
  `comment on column bonus_receipt.available is 'What could be spent after the sale, as the receipt says it.';`,

  `create table if not exists bonus_return (
    order_id text not null,
    return_id text not null,
    content_hash text not null,
    answer jsonb not null,
    actor_id text null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (order_id, return_id)
  );`,
  `comment on table bonus_return is 'Goods that came back to a till, by its own name of the return, and what they brought in money and bonuses.';`,
  ...["bonus_receipt", "bonus_return"].flatMap((table) => [
    `create or replace trigger ${table}_append_only before update or delete on ${table}
      for each row execute function bonus_refuse_change();`,
    `create or replace trigger ${table}_no_truncate before truncate on ${table}
      for each statement execute function bonus_refuse_change();`,
  ]),
] as const
