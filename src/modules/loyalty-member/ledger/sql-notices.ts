/** What members were told, so that they are told it once. */
export const NOTICE_TABLES_SQL = [
  `create table if not exists bonus_expiry_notice (
    account_id text not null references bonus_account (id),
    gone_at timestamptz not null,
    days_before integer not null,
    told_at timestamptz not null default clock_timestamp(),
    primary key (account_id, gone_at, days_before)
  );`,
  `comment on table bonus_expiry_notice is 'A member was told that bonuses go on a day: once for each number of days before it, however often the job runs and on however many nodes.';`,
] as const
