/**
 * The tables of the ledger. Amounts are hundredths of a bonus in bigint columns, instants are
 * timestamptz. PostgreSQL parses a table's CHECKs anew in every statement, and a domain's once in a
 * connection: hence domains for the words, and one CHECK for several amounts (40 % of an insert).
 * Entries, lots, postings and holds have no foreign keys, each of which would look up and lock the row
 * that it names: the rows come in one call, a trigger keeps the one they name, and law 4 reports an
 * orphan.
 *
 * Each CHECK, unique key and trigger here is one of the laws in `src/domain/ledger/README.md`.
 *
 * An index whose key or WHERE names a changing amount would spoil HOT updates: the slow column `state`
 * stands in for it.
 */
export const LEDGER_TABLES_SQL = [
  `create domain bonus_entry_kind as text check (value in ('accrual', 'activation', 'hold', 'capture',
    'release', 'expiry', 'revocation', 'refund', 'adjustment', 'transfer', 'opening'));`,
  `create domain bonus_bucket as text check (value in ('issue', 'pending', 'available', 'held', 'spent',
    'expired', 'revoked', 'settled'));`,
  `create domain bonus_hold_source as text check (value in ('cart', 'order', 'till_sale'));`,
  `create domain bonus_hold_status as text check (value in ('open', 'captured', 'released', 'expired'));`,
  `create domain bonus_lot_state as text check (value in ('pending', 'open', 'closed'));`,

  `create table if not exists bonus_account (
    id text primary key,
    member_id text not null references loyalty_member (id),
    program_id text not null,
    seq bigint not null default 0,
    pending bigint not null default 0,
    available bigint not null default 0,
    held bigint not null default 0,
    debt bigint not null default 0,
    created_at timestamptz not null default now(),
    constraint bonus_account_not_negative check (least(seq, pending, available, held, debt) >= 0)
  ) with (fillfactor = 70);`,
  `create unique index if not exists bonus_account_member on bonus_account (member_id);`,
  `comment on table bonus_account is 'The balance of one member in one program, in hundredths of a bonus.';`,
  `comment on column bonus_account.seq is 'Number of the last entry. An entry takes seq + 1, so that a forgotten lock is an error and never a wrong balance.';`,
  `comment on column bonus_account.debt is 'Earned bonuses that had to go back when they were already spent; the next accrual pays it.';`,

  `create table if not exists bonus_entry (
    account_id text not null,
    seq bigint not null,
    kind bonus_entry_kind not null,
    amount bigint not null,
    debt_change bigint not null default 0,
    shortfall bigint not null default 0,
    source_type text not null,
    source_id text not null,
    part text not null default '',
    content_hash text not null,
    reverses_seq bigint null,
    actor_id text null,
    reason text null,
    program_version integer null,
    tier text null,
    rate_bp integer null,
    occurred_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (account_id, seq),
    constraint bonus_entry_amounts
      check (seq > 0 and amount > 0 and shortfall >= 0 and reverses_seq < seq)
  );`,
  `create unique index if not exists bonus_entry_key on bonus_entry (source_id, source_type, kind, part);`,
  `create index if not exists bonus_entry_reverses on bonus_entry (account_id, reverses_seq) where reverses_seq is not null;`,
  `comment on table bonus_entry is 'One immutable operation on an account. Append-only by trigger.';`,
  `comment on column bonus_entry.content_hash is 'Hash of what was asked for: the same key with other content is refused.';`,
  `comment on column bonus_entry.part is 'Tells several effects of one cause apart: an attempt, a step of a cumulative return.';`,
  `comment on column bonus_entry.reverses_seq is 'The entry of the same account that this one corrects or undoes.';`,
  `comment on column bonus_entry.shortfall is 'Part of a revocation that was already spent and that nobody owes: forgiven, or deducted from the refund.';`,

  `create table if not exists bonus_lot (
    account_id text not null,
    lot_seq bigint not null,
    amount bigint not null,
    pending bigint not null default 0,
    available bigint not null default 0,
    held bigint not null default 0,
    spent bigint not null default 0,
    expired bigint not null default 0,
    revoked bigint not null default 0,
    settled bigint not null default 0,
    state bonus_lot_state not null,
    earned_at timestamptz not null,
    available_from timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, lot_seq),
    constraint bonus_lot_conserved
      check (amount > 0 and least(pending, available, held, spent, expired, revoked, settled) >= 0
        and amount = pending + available + held + spent + expired + revoked + settled)
  ) with (fillfactor = 80);`,
  `create index if not exists bonus_lot_spending_order on bonus_lot (account_id, expires_at, earned_at, lot_seq) where state = 'open';`,
  `create index if not exists bonus_lot_due_activation on bonus_lot (account_id, available_from) where state = 'pending';`,
  `create index if not exists bonus_lot_sweep_expiry on bonus_lot (expires_at) where state = 'open' and expires_at < 'infinity';`,
  `create index if not exists bonus_lot_sweep_activation on bonus_lot (available_from) where state = 'pending' and available_from < 'infinity';`,
  `comment on table bonus_lot is 'Bonuses earned together; named by the number of the entry that issued them. Every bonus is in exactly one bucket.';`,
  `comment on column bonus_lot.state is 'Slow summary of the buckets, for indexes: pending, open (something available or held), closed.';`,
  `comment on column bonus_lot.available_from is 'infinity: waits for an event (payment, delivery), not for a day.';`,
  `comment on column bonus_lot.expires_at is 'First instant at which the bonuses are gone; infinity: never.';`,

  `create table if not exists bonus_posting (
    account_id text not null,
    entry_seq bigint not null,
    line integer not null,
    lot_seq bigint not null,
    from_bucket bonus_bucket not null,
    to_bucket bonus_bucket not null,
    amount bigint not null,
    primary key (account_id, entry_seq, line),
    constraint bonus_posting_moves check (line > 0 and amount > 0 and from_bucket <> to_bucket and to_bucket <> 'issue')
  );`,
  `comment on table bonus_posting is 'What an entry moved: so much, of one lot, from one bucket to another. Append-only by trigger.';`,

  `create table if not exists bonus_hold (
    id text primary key,
    account_id text not null,
    source_type bonus_hold_source not null,
    source_id text not null,
    attempt integer not null,
    entry_seq bigint not null,
    requested bigint null,
    amount bigint not null,
    money bigint not null,
    currency_code text not null,
    lines jsonb not null,
    program_version integer not null,
    tier text null,
    status bonus_hold_status not null default 'open',
    expires_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz null,
    closed_seq bigint null,
    close_reason text null,
    order_id text null,
    constraint bonus_hold_amounts
      check (attempt > 0 and amount > 0 and money >= 0 and coalesce(requested, 1) > 0),
    constraint bonus_hold_ended check ((status = 'open') = (closed_at is null))
  ) with (fillfactor = 80);`,
  `create unique index if not exists bonus_hold_attempt on bonus_hold (source_id, source_type, attempt);`,
  `create unique index if not exists bonus_hold_one_open on bonus_hold (source_id, source_type) where status = 'open';`,
  `create index if not exists bonus_hold_due on bonus_hold (expires_at) where status = 'open';`,
  `create index if not exists bonus_hold_unattached on bonus_hold (closed_at) where status = 'captured' and order_id is null;`,
  `comment on table bonus_hold is 'Bonuses set aside for one cart, order or till sale until captured, released or expired: once.';`,
  `comment on column bonus_hold.requested is 'What the shopper asked for; null: as much as the limits allow. A re-quote grows back up to it.';`,
  `comment on column bonus_hold.money is 'What the bonuses are worth, in minor units of currency_code.';`,

  `create table if not exists bonus_order (
    order_id text primary key,
    account_id text not null references bonus_account (id),
    cart_id text null,
    program_id text not null,
    program_version integer not null,
    tier text null,
    rate_bp integer not null,
    step integer not null default 0 check (step >= 0),
    earned bigint not null default 0 check (earned >= 0),
    revoked bigint not null default 0 check (revoked between 0 and earned),
    spent bigint not null default 0 check (spent >= 0),
    refunded bigint not null default 0 check (refunded between 0 and spent),
    is_earned boolean not null,
    hold_id text null references bonus_hold (id),
    counted_spend bigint not null default 0,
    facts jsonb not null,
    buyer jsonb null,
    redemption jsonb null,
    lines jsonb not null,
    placed_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
  ) with (fillfactor = 80);`,
  `create unique index if not exists bonus_order_hold on bonus_order (hold_id) where hold_id is not null;`,
  `create index if not exists bonus_order_account on bonus_order (account_id, placed_at desc);`,
  `create index if not exists bonus_order_waiting on bonus_order (updated_at) where not is_earned;`,
  `comment on table bonus_order is 'What is known of an order and what the ledger has posted for it; brought forward by syncOrder alone.';`,
  `comment on column bonus_order.step is 'How many times a sync has posted something; part of the keys of its entries.';`,
  `comment on column bonus_order.is_earned is 'False: the moment that earns has not come, and the accrual is pending.';`,
  `comment on column bonus_order.facts is 'Merged facts of the order; they only grow.';`,
  `comment on column bonus_order.buyer is 'What accrual rules may ask about the buyer, pinned at the first sight of the order.';`,
  `comment on column bonus_order.lines is 'Per line: base, earned, revoked, spent, refunded, in hundredths and minor units, with reasons.';`,

  `create table if not exists bonus_outbox (
    id bigint generated always as identity primary key,
    name text not null,
    data jsonb not null,
    created_at timestamptz not null default clock_timestamp()
  );`,
  `comment on table bonus_outbox is 'Events written in the commit that caused them; a job publishes and removes them with SKIP LOCKED.';`,
] as const
