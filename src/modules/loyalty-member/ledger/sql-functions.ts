import { endedByInactivity, IDLE_UNTIL, IDLE_UNTIL_FUNCTION_SQL } from "./sql-inactivity"

/**
 * An operation reads and writes single rows by their keys. One plan, made once and by index, stays right
 * while the tables grow from nothing to millions, and saves the planning that would cost more than the
 * work; left alone, PostgreSQL plans anew each time, or keeps a scan from when a table was small.
 */
export const KEYED_PLANS = `set plan_cache_mode = force_generic_plan
    set enable_seqscan = off set enable_bitmapscan = off
    set enable_hashjoin = off set enable_mergejoin = off`

/**
 * The read side of every operation in one round trip, and the triggers that keep history as it was.
 *
 * `bonus_account_open` locks first and reads afterwards. In READ COMMITTED each statement of a
 * volatile function has a snapshot of its own, so what is read after the lock includes whatever a twin
 * has just committed; one plain statement would not see it.
 */
export const LEDGER_FUNCTIONS_SQL = [
  `create or replace function bonus_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'append_only: % on % is refused', tg_op, tg_table_name using errcode = 'P0001';
  end $$;`,
  ...["bonus_entry", "bonus_posting"].map(
    (table) => `create or replace trigger ${table}_append_only before update or delete on ${table}
       for each row execute function bonus_refuse_change();`,
  ),
  ...["bonus_account", "bonus_lot"].map(
    (table) => `create or replace trigger ${table}_no_delete before delete on ${table}
       for each row execute function bonus_refuse_change();`,
  ),
  ...["bonus_account", "bonus_entry", "bonus_lot", "bonus_posting"].map(
    (table) => `create or replace trigger ${table}_no_truncate before truncate on ${table}
       for each statement execute function bonus_refuse_change();`,
  ),
  `create or replace function bonus_epoch_ms(at timestamptz) returns bigint language sql stable as $$
    select case when isfinite(at) then (extract(epoch from at) * 1000)::bigint end
  $$;`,
  `create or replace function bonus_known_entry(e bonus_entry) returns jsonb language sql stable as $$
    select jsonb_build_object('account_id', e.account_id, 'seq', e.seq, 'kind', e.kind,
      'amount', e.amount, 'source_type', e.source_type, 'source_id', e.source_id, 'part', e.part,
      'content_hash', e.content_hash, 'reverses_seq', e.reverses_seq,
      'occurred_at', bonus_epoch_ms(e.occurred_at))
  $$;`,
  `create or replace function bonus_known_lot(l bonus_lot) returns jsonb language sql stable as $$
    select jsonb_build_object('account_id', l.account_id, 'lot_seq', l.lot_seq, 'amount', l.amount,
      'pending', l.pending, 'available', l.available, 'held', l.held, 'spent', l.spent,
      'expired', l.expired, 'revoked', l.revoked, 'settled', l.settled,
      'earned_at', bonus_epoch_ms(l.earned_at), 'available_from', bonus_epoch_ms(l.available_from),
      'expires_at', bonus_epoch_ms(l.expires_at))
  $$;`,
  `create or replace function bonus_lot_origin(p_account_id text, p_lot_seq bigint) returns jsonb
    language sql immutable as $$
    select case when p_account_id is not null
      then jsonb_build_object('account_id', p_account_id, 'lot_seq', p_lot_seq) end
  $$;`,
  IDLE_UNTIL_FUNCTION_SQL,
  `create or replace function bonus_lots_to_spend(p_account_id text, p_amount bigint, p_now timestamptz,
      p_bought_at timestamptz, p_renews_until timestamptz)
    returns bigint[] language plpgsql volatile
    ${KEYED_PLANS} set enable_sort = off as $$
  declare
    v_left bigint := p_amount;
    v_lot record;
    v_seqs bigint[] := '{}';
  begin
    for v_lot in
      select lot_seq, available, expires_at, idle_until, earned_at from bonus_lot
      where account_id = p_account_id and state = 'open'
      order by expires_at, earned_at, lot_seq
    loop
      exit when v_left <= 0;
      if v_lot.available > 0 and v_lot.expires_at > p_now
        and bonus_idle_until(v_lot.idle_until, v_lot.earned_at, p_bought_at, p_renews_until) > p_now then
        v_seqs := v_seqs || v_lot.lot_seq;
        v_left := v_left - v_lot.available;
      end if;
    end loop;
    return v_seqs;
  end $$;`,
  `comment on function bonus_lots_to_spend is 'Walks the index of open lots in spending order, and stops when there is enough: an account of 50 000 lots costs no more than one of five.';`,
  `create or replace function bonus_measured(p_account_id text, p_spans jsonb) returns jsonb
    language plpgsql stable ${KEYED_PLANS} as $$
  begin
    return (
      select jsonb_object_agg(s.key, jsonb_build_object('spend', coalesce(c.spend, 0), 'quantity', coalesce(c.quantity, 0)))
      from jsonb_to_recordset(p_spans) as s(key text, starts timestamptz, ends timestamptz)
      cross join lateral (
        select sum(o.counted_spend) as spend, sum(o.counted_quantity) as quantity from bonus_order o
        where o.account_id = p_account_id and o.placed_at >= s.starts and o.placed_at < s.ends) c);
  end $$;`,
  `comment on function bonus_measured is 'What an account''s orders count in each span of time, by the key of the span.';`,
  `create or replace function bonus_account_open(p_request jsonb) returns jsonb language plpgsql volatile
    ${KEYED_PLANS} as $$
  declare
    v_account_ids text[];
    v_asked_now timestamptz;
    v_spend bigint;
    v_sources text[];
    v_source_ids text[];
    v_cart_ids text[];
    v_order_ids text[];
    v_tier_spans jsonb;
    v_purchases jsonb;
    v_whole boolean;
    v_renewals jsonb;
    v_bought_at timestamptz;
    v_renews_until timestamptz;
    v_now timestamptz;
    v_account text;
    v_left bigint;
    v_seqs bigint[];
    v_accounts jsonb;
    v_members jsonb;
    v_entries jsonb;
    v_undoing jsonb;
    v_postings jsonb;
    v_holds jsonb;
    v_orders jsonb;
    v_lots jsonb;
    v_due jsonb;
  begin
    select x.* into v_account_ids, v_asked_now, v_spend, v_sources, v_source_ids, v_cart_ids, v_order_ids,
        v_tier_spans, v_purchases, v_whole
      from jsonb_to_record(p_request) as x(account_ids text[], now timestamptz, spend bigint,
        sources text[], source_ids text[], cart_ids text[], order_ids text[], tier_spans jsonb,
        purchases jsonb, whole boolean);

    select jsonb_agg(jsonb_build_object(
        'account_id', a.id, 'program_id', a.program_id, 'member_id', a.member_id,
        'merged_into', a.merged_into, 'seq', a.seq,
        'pending', a.pending, 'available', a.available, 'held', a.held, 'debt', a.debt))
      into v_accounts
      from (select * from bonus_account where id = any(v_account_ids) order by id for no key update) a;
    v_now := date_trunc('milliseconds', coalesce(v_asked_now, clock_timestamp()));

    if cardinality(v_sources) > 0 then
      select jsonb_agg(bonus_known_entry(e) order by e.account_id, e.seq) into v_entries
        from bonus_entry e
        where e.source_id = any(v_source_ids) and e.source_type || ':' || e.source_id = any(v_sources);
    end if;

    if v_entries is not null then
      select jsonb_agg(bonus_known_entry(e) order by e.account_id, e.seq) into v_undoing
        from jsonb_to_recordset(v_entries) as d(account_id text, seq bigint)
        join bonus_entry e on e.account_id = d.account_id and e.reverses_seq = d.seq
        where not (e.source_type || ':' || e.source_id = any(v_sources));

      select jsonb_agg(jsonb_build_object('account_id', p.account_id, 'entry_seq', p.entry_seq,
          'lot_seq', p.lot_seq, 'from', p.from_bucket, 'to', p.to_bucket, 'amount', p.amount)
          order by p.account_id, p.entry_seq, p.line)
        into v_postings
        from jsonb_to_recordset(v_entries) as e(account_id text, seq bigint)
        join bonus_posting p on p.account_id = e.account_id and p.entry_seq = e.seq;
    end if;

    if cardinality(v_cart_ids) > 0 then
      select jsonb_agg(to_jsonb(h) || jsonb_build_object('expires_at', bonus_epoch_ms(h.expires_at),
          'closed_at', bonus_epoch_ms(h.closed_at), 'owner_account_id', coalesce(a.merged_into, a.id))
          order by h.attempt)
        into v_holds
        from bonus_hold h join bonus_account a on a.id = h.account_id
        where h.source_id = any(v_cart_ids) and h.source_type = 'cart';
    end if;

    if cardinality(v_order_ids) > 0 then
      select jsonb_agg(to_jsonb(o)) into v_orders from bonus_order o where o.order_id = any(v_order_ids);
    end if;

    if v_tier_spans is not null then
      select jsonb_agg(jsonb_build_object('member_id', m.id, 'tier', m.tier, 'tier_floor', m.tier_floor,
          'cumulative_spend', m.cumulative_spend, 'cumulative_quantity', m.cumulative_quantity,
          'measured', case when v_tier_spans -> a.id <> '[]' then bonus_measured(a.id, v_tier_spans -> a.id) end))
        into v_members
        from bonus_account a join loyalty_member m on m.id = a.member_id
        where a.id = any(v_account_ids);
    end if;

    -- What a purchase keeps alive matters only to lots that need one, and few programs have them.
    if v_postings is not null
        or exists (select from bonus_lot l where l.account_id = any(v_account_ids)
          and l.state = 'open' and l.idle_until < 'infinity')
        or exists (select from bonus_lot l where l.account_id = any(v_account_ids)
          and l.state = 'pending' and l.available_from <= v_now and l.idle_until < 'infinity') then
      select jsonb_agg(jsonb_build_object('account_id', ids.id, 'bought_at', p.bought_at,
          'renews_until', p.renews_until))
        into v_renewals
        from unnest(v_account_ids) as ids(id)
        left join lateral (select known.* from (
            (select o.placed_at as bought_at, o.renews_until from bonus_order o
              where o.account_id = ids.id and o.renews_until is not null
                and o.order_id <> all(coalesce(v_order_ids, '{}'))
              order by o.placed_at desc limit 1)
            union all
            select x.bought_at, x.renews_until from jsonb_to_recordset(v_purchases)
                as x(order_id text, account_id text, bought_at timestamptz, renews_until timestamptz)
              where x.account_id = ids.id and x.renews_until is not null
                and not exists (select 1 from bonus_order o
                  where o.order_id = x.order_id and o.renews_until is null)
          ) known order by known.bought_at desc limit 1) p on true;
    end if;

    select jsonb_agg(due.lot) into v_due from (
      select bonus_known_lot(l) || jsonb_build_object(
          'origin', bonus_lot_origin(l.origin_account_id, l.origin_lot_seq),
          'idle_until', bonus_epoch_ms(${IDLE_UNTIL})) as lot
        from unnest(v_account_ids) as account(id)
        left join jsonb_to_recordset(v_renewals)
          as purchase(account_id text, bought_at timestamptz, renews_until timestamptz)
          on purchase.account_id = account.id
        cross join lateral (
          select * from bonus_lot l where l.account_id = account.id
            and l.state = 'open' and l.expires_at <= v_now
          union all
          select * from bonus_lot l where l.account_id = account.id
            and l.state = 'pending' and l.available_from <= v_now
          union all
          select * from bonus_lot l where l.account_id = account.id
            and ${endedByInactivity("v_now")}
        ) l
    ) due;

    if v_spend > 0 or v_whole or v_postings is not null then
      foreach v_account in array v_account_ids loop
        select x.bought_at, x.renews_until into v_bought_at, v_renews_until
          from jsonb_to_recordset(v_renewals)
            as x(account_id text, bought_at timestamptz, renews_until timestamptz)
          where x.account_id = v_account;
        v_seqs := array(select p.lot_seq
          from jsonb_to_recordset(v_postings) as p(account_id text, lot_seq bigint)
          where p.account_id = v_account);
        -- Of bonuses that were carried over, what is left of them is on the account that lives on.
        if jsonb_path_exists(v_accounts, '$[*].merged_into ? (@ != null)') then
          v_seqs := v_seqs || array(select l.lot_seq
            from jsonb_to_recordset(v_postings) as p(account_id text, lot_seq bigint)
            join bonus_lot l on l.origin_account_id = p.account_id and l.origin_lot_seq = p.lot_seq
            where l.account_id = v_account);
        end if;
        if v_whole then
          v_seqs := v_seqs || array(select l.lot_seq from bonus_lot l
            where l.account_id = v_account and l.state in ('pending', 'open'));
        end if;
        if v_spend > 0 then
          v_left := v_spend
            + coalesce((select sum(h.amount) from jsonb_to_recordset(v_holds) as h(amount bigint)), 0)
            + coalesce((select sum(e.amount) from jsonb_to_recordset(v_entries)
                as e(kind text, amount bigint) where e.kind = 'accrual'), 0);
          v_seqs := v_seqs || bonus_lots_to_spend(v_account, v_left, v_now,
            v_bought_at, v_renews_until);
        end if;
        select coalesce(v_lots, '[]') || coalesce(jsonb_agg(bonus_known_lot(l)
            || jsonb_build_object('origin', bonus_lot_origin(l.origin_account_id, l.origin_lot_seq),
              'idle_until', bonus_epoch_ms(
              bonus_idle_until(l.idle_until, l.earned_at, v_bought_at, v_renews_until)))), '[]')
          into v_lots
          from bonus_lot l where l.account_id = v_account and l.lot_seq = any(v_seqs);
      end loop;
    end if;

    return jsonb_build_object('now', bonus_epoch_ms(v_now), 'accounts', v_accounts,
      'members', v_members, 'entries', v_entries, 'undoing', v_undoing, 'postings', v_postings,
      'holds', v_holds, 'orders', v_orders, 'due_lots', v_due, 'named_lots', v_lots);
  end $$;`,
  `comment on function bonus_account_open is 'Locks the accounts in the order of their ids, then reads what an operation needs: due lots, the lots to spend from, and all that is known of its causes.';`,
] as const
