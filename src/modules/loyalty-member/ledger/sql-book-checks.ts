/**
 * What each self-check has found, kept. Its digest stands for every entry of every account up to a
 * moment: whoever changes the books later, and even covers his tracks in the hash chain, changes it.
 */
export const BOOK_CHECKS_SQL = [
  `create table if not exists bonus_book_check (
    id bigint generated always as identity primary key,
    checked_at timestamptz not null default clock_timestamp(),
    covers_until timestamptz not null,
    entries bigint not null,
    digest text not null,
    broken_laws integer[] not null,
    earlier_changed boolean not null,
    duration_ms integer not null
  );`,
  `comment on table bonus_book_check is 'Results of the nightly self-check of the ledger, one row a night.';`,
  `comment on column bonus_book_check.covers_until is 'Entries written up to here are in the digest; a minute before the check, so that none is still on its way.';`,
  `comment on column bonus_book_check.digest is 'SHA-256 of the last hash of each account at that moment.';`,
  `comment on column bonus_book_check.earlier_changed is 'The digest of the check before this one could not be reproduced: history was changed.';`,
  `create or replace function bonus_books_digest(p_until timestamptz, out entries bigint, out digest text)
    language sql stable as $$
    select coalesce(sum(h.seq), 0)::bigint, encode(sha256(convert_to(
        coalesce(string_agg(h.account_id || ' ' || h.seq || ' ' || h.hash, E'\\n' order by h.account_id), ''),
        'UTF8')), 'hex')
      from (select distinct on (account_id) account_id, seq, hash from bonus_entry
        where created_at <= p_until order by account_id, seq desc) h
  $$;`,
] as const
