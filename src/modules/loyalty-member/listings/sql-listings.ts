/**
 * What members are sorted and filtered by and what each posting, order or card changes, copied to a table of its own:
 * an index on it costs the list's job and no sale (docs/adr/0046). Whoever changes one of these figures notes in the
 * same commit that the member's copy is out of date.
 */
export const LISTINGS_SQL = [
  `create table if not exists loyalty_member_listing (
    member_id text not null references loyalty_member (id) on delete cascade,
    program_id text not null,
    joined_at timestamptz not null,
    available bigint not null,
    spend bigint not null,
    card_until timestamptz not null,
    -- With the figures in it, PostgreSQL looks a member up rather than read all of them.
    primary key (member_id) include (program_id, joined_at, available, spend, card_until)
  );`,
  `create index if not exists loyalty_member_listing_available on loyalty_member_listing (available desc, member_id);`,
  `create index if not exists loyalty_member_listing_program_available
    on loyalty_member_listing (program_id, available desc, member_id);`,
  `create index if not exists loyalty_member_listing_spend on loyalty_member_listing (spend desc, member_id);`,
  `create index if not exists loyalty_member_listing_program_spend
    on loyalty_member_listing (program_id, spend desc, member_id);`,
  `create index if not exists loyalty_member_listing_card on loyalty_member_listing (card_until);`,
  `create index if not exists loyalty_member_listing_program_card on loyalty_member_listing (program_id, card_until);`,
  `comment on table loyalty_member_listing is 'A copy of what lists of members are sorted and filtered by. Where loyalty_member_listing_stale names the member, it is out of date.';`,
  `comment on column loyalty_member_listing.card_until is 'When the last of his issued cards ends: infinity where one never does, -infinity where he has none.';`,

  // Nothing is unique: two commits at once note the same member without waiting for each other.
  `create table if not exists loyalty_member_listing_stale (member_id text not null)
    with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);`,
  `create index if not exists loyalty_member_listing_stale_member on loyalty_member_listing_stale (member_id);`,
  `comment on table loyalty_member_listing_stale is 'Members whose listing is out of date, once for each change.';`,

  `create or replace view loyalty_member_listing_now as
    select m.id as member_id, m.program_id, m.joined_at, coalesce(a.available, 0) as available, m.cumulative_spend as spend,
      coalesce((select max(coalesce(c.expires_at, 'infinity')) from loyalty_card c
        where c.member_id = m.id and c.status = 'issued'), '-infinity') as card_until
    from loyalty_member m left join bonus_account a on a.member_id = m.id;`,
  `comment on view loyalty_member_listing_now is 'What a listing would be if it were made now.';`,

  `create or replace function loyalty_member_listing_mark() returns trigger language plpgsql as $$
  begin
    if tg_table_name = 'loyalty_member' then
      insert into loyalty_member_listing_stale values (new.id);
      return null;
    end if;
    if new.member_id is not null then
      insert into loyalty_member_listing_stale values (new.member_id);
    end if;
    if tg_op = 'UPDATE' and old.member_id is not null and old.member_id is distinct from new.member_id then
      insert into loyalty_member_listing_stale values (old.member_id);
    end if;
    return null;
  end $$;`,
  mark("loyalty_member", "insert"),
  mark("loyalty_member", "update", "old.cumulative_spend is distinct from new.cumulative_spend"),
  mark("bonus_account", "insert", "new.available <> 0"),
  mark("bonus_account", "update", "old.available is distinct from new.available"),
  mark("loyalty_card", "insert", "new.member_id is not null"),
  mark(
    "loyalty_card",
    "update",
    "(old.member_id, old.status, old.expires_at) is distinct from (new.member_id, new.status, new.expires_at)",
  ),
  `insert into loyalty_member_listing_stale select id from loyalty_member;`,
] as const

export const DROP_LISTINGS_SQL = [
  ...["loyalty_member", "bonus_account", "loyalty_card"].flatMap((table) =>
    ["insert", "update"].map(
      (event) => `drop trigger if exists ${markOf(table, event)} on ${table};`,
    ),
  ),
  `drop function if exists loyalty_member_listing_mark;`,
  `drop view if exists loyalty_member_listing_now;`,
  `drop table if exists loyalty_member_listing_stale, loyalty_member_listing;`,
] as const

function markOf(table: string, event: string): string {
  return `${table}_listing_${event}`
}

function mark(table: string, event: "insert" | "update", condition = "true"): string {
  return `create or replace trigger ${markOf(table, event)} after ${event} on ${table} for each row when (${condition})
    execute function loyalty_member_listing_mark();`
}
