/** Statuses in which a card can run out. */
const RUNNING = `('issued', 'blocked')`

/** Card kinds, batches, what a card has of them, and the history of every card. */
export const CARD_TABLES_SQL = [
  `do $$ begin
    create type loyalty_card_span as range (subtype = text, collation = "C");
  exception when duplicate_object then null; end $$;`,

  `create table if not exists loyalty_card_kind (
    id text primary key,
    program_id text not null,
    name text not null,
    prefix text not null,
    length integer not null,
    check_digit text not null check (check_digit in ('none', 'luhn', 'ean13', 'ean8')),
    ranges jsonb not null,
    symbologies text[] not null,
    track_1_template text null,
    track_2_template text null,
    holder text not null check (holder in ('personal', 'bearer')),
    validity_months integer null check (validity_months > 0),
    supply text not null check (supply in ('stock', 'first_scan')),
    low_stock_mark integer null check (low_stock_mark >= 0),
    next_serial bigint not null default 0,
    created_by text null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );`,
  `create index if not exists loyalty_card_kind_program on loyalty_card_kind (program_id, created_at, id);`,
  `comment on table loyalty_card_kind is 'A series of cards: how its numbers look, who may hold one, how long it lasts.';`,
  `comment on column loyalty_card_kind.ranges is 'Serial numbers between prefix and check digit: [{ "first", "last" }], both included.';`,
  `comment on column loyalty_card_kind.next_serial is 'From here on a batch in a row looks for numbers that nobody has.';`,

  `create table if not exists loyalty_card_kind_span (
    kind_id text not null references loyalty_card_kind (id) on delete cascade,
    numbers loyalty_card_span not null,
    constraint loyalty_card_kind_spans_apart exclude using gist (numbers with &&)
  );`,
  `create index if not exists loyalty_card_kind_span_kind on loyalty_card_kind_span (kind_id);`,
  `comment on column loyalty_card_kind_span.numbers is 'Length as two digits, then the number: a number belongs to one kind at most.';`,

  `create table if not exists loyalty_card_batch (
    id text primary key,
    kind_id text not null references loyalty_card_kind (id),
    source text not null check (source in ('generated', 'imported')),
    count integer not null check (count > 0),
    made integer not null default 0,
    unguessable boolean not null default false,
    idempotency_key text not null,
    content_hash text not null,
    created_by text null,
    created_at timestamptz not null default now(),
    completed_at timestamptz null,
    check (made between 0 and count),
    check ((made = count) = (completed_at is not null))
  );`,
  `create unique index if not exists loyalty_card_batch_key on loyalty_card_batch (idempotency_key);`,
  `create index if not exists loyalty_card_batch_kind on loyalty_card_batch (kind_id, created_at desc, id);`,
  `comment on column loyalty_card_batch.made is 'Cards that are there already: a batch that was broken off goes on from here.';`,

  `alter table loyalty_card
    add column if not exists kind_id text null references loyalty_card_kind (id),
    add column if not exists batch_id text null references loyalty_card_batch (id),
    add column if not exists expires_on date null,
    add column if not exists expires_at timestamptz null,
    add column if not exists replaced_by_id text null references loyalty_card (id);`,
  `alter table loyalty_card alter column number type text collate "C";`,
  `alter table loyalty_card drop constraint if exists loyalty_card_check;`,
  `alter table loyalty_card add constraint loyalty_card_holder check (
    case status when 'in_stock' then member_id is null when 'void' then true else member_id is not null end);`,
  `create index if not exists loyalty_card_kind_status on loyalty_card (kind_id, status, number);`,
  `create index if not exists loyalty_card_batch_status on loyalty_card (batch_id, status, number);`,
  `create index if not exists loyalty_card_status on loyalty_card (status, number);`,
  `create index if not exists loyalty_card_running_out on loyalty_card (expires_at) where status in ${RUNNING};`,
  `comment on column loyalty_card.expires_on is 'The last usable day; fixed at the issue.';`,
  `comment on column loyalty_card.expires_at is 'First instant after it. Past it the card is expired, whatever its status says.';`,

  `create table if not exists loyalty_card_history (
    card_id text not null,
    seq integer not null,
    action text not null check (action in ('register', 'issue', 'block', 'unblock', 'lose', 'replace', 'void', 'expire')),
    from_status text null,
    to_status text not null,
    member_id text null,
    other_card_id text null,
    actor_id text null,
    reason text null,
    happened_at timestamptz not null default clock_timestamp(),
    primary key (card_id, seq),
    check ((seq = 1) = (from_status is null))
  );`,
  `comment on table loyalty_card_history is 'Every change of a card''s status: who, when, why. Written with the change, never altered.';`,
  `comment on column loyalty_card_history.actor_id is 'Null where time did it, or a job.';`,
  `insert into loyalty_card_history (card_id, seq, action, to_status, member_id, actor_id, happened_at)
    select id, 1, case status when 'in_stock' then 'register' else 'issue' end, status, member_id, issued_by,
      coalesce(issued_at, created_at)
    from loyalty_card on conflict do nothing;`,

  `create or replace trigger loyalty_card_history_append_only before update or delete on loyalty_card_history
    for each row execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_card_history_no_truncate before truncate on loyalty_card_history
    for each statement execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_card_no_delete before delete on loyalty_card
    for each row execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_card_no_truncate before truncate on loyalty_card
    for each statement execute function bonus_refuse_change();`,
  `create or replace trigger loyalty_card_no_way_back before update on loyalty_card for each row
    when (new.number <> old.number or (new.status = 'in_stock' and old.status <> 'in_stock'))
    execute function bonus_refuse_change();`,
] as const
