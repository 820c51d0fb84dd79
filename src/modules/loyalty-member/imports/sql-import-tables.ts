/** What becomes of a row; `waiting` until its chunk is written. */
export const ROW_OUTCOMES = ["waiting", "joined", "completed", "unchanged", "refused"] as const

const quoted = ROW_OUTCOMES.map((outcome) => `'${outcome}'`).join(", ")

/** Imports of members from older systems, and their rows until they are done. */
export const IMPORT_TABLES_SQL = [
  `create table if not exists loyalty_member_import (
    id text primary key,
    program_id text not null,
    row_count integer not null check (row_count > 0),
    idempotency_key text not null,
    content_hash text not null,
    created_by text null,
    created_at timestamptz not null default clock_timestamp(),
    completed_at timestamptz null
  );`,
  `create unique index if not exists loyalty_member_import_key on loyalty_member_import (idempotency_key);`,
  `create index if not exists loyalty_member_import_newest on loyalty_member_import (created_at desc, id);`,
  `create index if not exists loyalty_member_import_open on loyalty_member_import (created_at, id) where completed_at is null;`,
  `comment on table loyalty_member_import is 'A file of members of an older system that was checked and put down.';`,

  `create table if not exists loyalty_member_import_row (
    import_id text not null references loyalty_member_import (id),
    line integer not null,
    outcome text not null default 'waiting' check (outcome in (${quoted})),
    data jsonb null,
    code text null,
    message text null,
    member_id text null,
    primary key (import_id, line),
    constraint loyalty_member_import_row_forgets check ((outcome = 'waiting') = (data is not null)),
    constraint loyalty_member_import_row_refused check ((outcome = 'refused') = (code is not null))
  );`,
  `create index if not exists loyalty_member_import_row_outcome on loyalty_member_import_row (import_id, outcome, line);`,
  `comment on table loyalty_member_import_row is 'One line of an import. Whom it is about is known while it waits, and forgotten in the commit that makes him a member.';`,
  `comment on column loyalty_member_import_row.data is 'The row as the rules have read it.';`,
  `comment on column loyalty_member_import_row.message is 'Why it was refused, without naming a person.';`,
] as const
