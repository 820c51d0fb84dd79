/**
 * Each entry carries the hash of itself, its postings and the entry before it. A row that is changed
 * later, by whatever hand, no longer fits its own hash; law 1 names it, also when triggers were off.
 *
 * The hash is taken of a JSON array, so that no two contents look the same; instants go in as seconds,
 * since a timestamp's text depends on the session's time zone.
 */
export const HASH_CHAIN_SQL = [
  `alter table bonus_entry add column if not exists hash text null;`,
  `create or replace function bonus_entry_hash(e bonus_entry, p_previous text) returns text
    language plpgsql stable as $$
  declare
    v_postings jsonb;
  begin
    select jsonb_agg(jsonb_build_array(p.line, p.lot_seq, p.from_bucket, p.to_bucket, p.amount) order by p.line)
      into v_postings from bonus_posting p where p.account_id = e.account_id and p.entry_seq = e.seq;
    return encode(sha256(convert_to(jsonb_build_array(p_previous, e.account_id, e.seq, e.kind, e.amount,
      e.debt_change, e.shortfall, e.source_type, e.source_id, e.part, e.content_hash, e.reverses_seq,
      e.actor_id, e.reason, e.program_version, e.tier, e.rate_bp, extract(epoch from e.occurred_at),
      extract(epoch from e.created_at), v_postings)::text, 'UTF8')), 'hex');
  end $$;`,
  `create or replace function bonus_chain_entry() returns trigger language plpgsql as $$
  declare
    v_previous text;
  begin
    select hash into v_previous from bonus_entry where account_id = new.account_id and seq = new.seq - 1;
    new.hash := bonus_entry_hash(new, coalesce(v_previous, ''));
    return new;
  end $$;`,
  `create or replace trigger bonus_entry_chain before insert on bonus_entry
    for each row execute function bonus_chain_entry();`,
  `comment on column bonus_entry.hash is 'SHA-256 of this entry, its postings and the hash of the account''s entry before it.';`,
  `comment on function bonus_entry_hash is 'What an entry must carry as its hash; asked again by law 1.';`,
] as const

/** Hashes for what is there already, in the order in which it was written. */
export const HASH_ALL_ENTRIES_SQL = `do $$
  declare
    v_entry bonus_entry;
    v_previous text := '';
  begin
    for v_entry in select * from bonus_entry order by account_id, seq loop
      if v_entry.seq = 1 then v_previous := ''; end if;
      v_previous := bonus_entry_hash(v_entry, v_previous);
      update bonus_entry set hash = v_previous where account_id = v_entry.account_id and seq = v_entry.seq;
    end loop;
  end $$;`

/** For a ledger from before the chain. */
export const HASH_CHAIN_BACKFILL_SQL = [
  `alter table bonus_entry disable trigger bonus_entry_append_only;`,
  HASH_ALL_ENTRIES_SQL,
  `alter table bonus_entry enable trigger bonus_entry_append_only;`,
  `alter table bonus_entry alter column hash set not null;`,
] as const
