/** Members by the day and month of their birth, 1231 for the last of December, whatever the year. */
export const BIRTHDAY_SQL = "(extract(month from birth_date) * 100 + extract(day from birth_date))"

export const BIRTHDAY_INDEX_SQL = [
  `create index if not exists loyalty_member_birthday on loyalty_member (program_id, ${BIRTHDAY_SQL}, id) where birth_date is not null;`,
] as const

/** Members and cards. */
export const MEMBER_TABLES_SQL = [
  `create table if not exists loyalty_member (
    id text primary key,
    program_id text not null,
    customer_id text not null,
    status text not null default 'active'
      check (status in ('invited', 'active', 'suspended', 'closed')),
    tier text null,
    cumulative_spend bigint not null default 0,
    joined_at timestamptz not null default now(),
    birth_date date null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null
  ) with (fillfactor = 80);`,
  `create unique index if not exists loyalty_member_program_customer on loyalty_member (program_id, customer_id);`,
  `create index if not exists loyalty_member_customer on loyalty_member (customer_id);`,
  `create index if not exists loyalty_member_program_joined on loyalty_member (program_id, joined_at desc, id);`,
  `create index if not exists loyalty_member_program_tier on loyalty_member (program_id, tier, joined_at desc, id);`,
  ...BIRTHDAY_INDEX_SQL,
  `comment on table loyalty_member is 'A customer in a program.';`,
  `comment on column loyalty_member.tier is 'Handle of the tier in the program''s schedule; null in a program without tiers.';`,
  `comment on column loyalty_member.cumulative_spend is 'Net spend that counts towards a tier, in minor units of the program''s currency. Equals the sum of bonus_order.counted_spend.';`,

  `create table if not exists loyalty_card (
    id text primary key,
    number text not null check (number ~ '^[0-9A-Z]{4,32}$'),
    program_id text not null,
    member_id text null references loyalty_member (id),
    status text not null default 'in_stock'
      check (status in ('in_stock', 'issued', 'blocked', 'lost', 'replaced', 'expired', 'void')),
    issued_at timestamptz null,
    issued_by text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz null,
    check ((status = 'in_stock') = (member_id is null))
  );`,
  `create unique index if not exists loyalty_card_number on loyalty_card (number);`,
  `create index if not exists loyalty_card_member on loyalty_card (member_id, issued_at desc);`,
  `comment on table loyalty_card is 'A number that leads to a member. A card is a key, never a balance.';`,
  `comment on column loyalty_card.number is 'Normalized: digits and capital letters without separators; unique for ever.';`,
] as const
