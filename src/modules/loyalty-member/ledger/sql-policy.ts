/** What the rules about members ask of the ledger beside balances. */
export const SPENT_IN_PERIOD_SQL = [
  `create index if not exists bonus_entry_captured on bonus_entry (account_id, occurred_at) where kind = 'capture';`,
] as const

/** Who of the staff did what: few entries have an actor, and only those are indexed. */
export const STAFF_REPORT_SQL = [
  `create index if not exists bonus_entry_acted on bonus_entry (occurred_at) where actor_id is not null;`,
  `create index if not exists loyalty_card_issued on loyalty_card (issued_at) where issued_by is not null;`,
] as const

/** Limits of what orders earn, and the budget that a job counts; see docs/adr/0021. */
export const EARNING_LIMITS_SQL = [
  `alter table bonus_order add column if not exists earning jsonb null;`,
  `comment on column bonus_order.earning is 'Most that the order may earn and by which rule, pinned at its first sight, and what that has cut; null: nothing limits it.';`,
  `create table if not exists bonus_budget (
    program_id text not null,
    period_start timestamptz not null,
    earned bigint not null default 0,
    counted_until timestamptz not null,
    warned_at bigint not null default 0,
    spent_at bigint not null default 0,
    primary key (program_id, period_start)
  );`,
  `comment on table bonus_budget is 'What the members of a program have earned together in a period, counted by a job and never by a sale.';`,
  `comment on column bonus_budget.counted_until is 'Entries written up to here are in earned.';`,
  `comment on column bonus_budget.warned_at is 'The budget, in hundredths, of which the warning share was told; spent_at: whose end was told. A larger budget is told anew.';`,
  `create index if not exists bonus_entry_written on bonus_entry using brin (created_at) with (pages_per_range = 32);`,
] as const

/** A program's orders as they were placed; neither column changes, so that updates stay HOT. */
export const PAST_ORDERS_SQL = [
  `create index if not exists bonus_order_placed on bonus_order (program_id, placed_at, order_id);`,
] as const
