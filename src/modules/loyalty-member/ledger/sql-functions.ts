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
  `create or replace function bonus_lots_to_spend(p_account_id text, p_amount bigint, p_now timestamptz)
    returns bigint[] language plpgsql volatile
    ${KEYED_PLANS} set enable_sort = off as $$
  declare
    v_left bigint := p_amount;
    v_lot record;
    v_seqs bigint[] := '{}';
  begin
    for v_lot in
      select lot_seq, available, expires_at from bonus_lot
      where account_id = p_account_id and state = 'open'
      order by expires_at, earned_at, lot_seq
    loop
      exit when v_left <= 0;
      if v_lot.available > 0 and v_lot.expires_at > p_now then
        v_seqs := v_seqs || v_lot.lot_seq;
        v_left := v_left - v_lot.available;
      end if;
    end loop;
    return v_seqs;
  end $$;`,
  `comment on function bonus_lots_to_spend is 'Walks the index of open lots in spending order, and stops when there is enough: an account of 50 000 lots costs no more than one of five.';`,
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
    select x.* into v_account_ids, v_asked_now, v_spend, v_sources, v_source_ids, v_cart_ids, v_order_ids
      from jsonb_to_record(p_request) as x(account_ids text[], now timestamptz, spend bigint,
        sources text[], source_ids text[], cart_ids text[], order_ids text[]);

    select jsonb_agg(jsonb_build_object(
        'account_id', a.id, 'program_id', a.program_id, 'member_id', a.member_id, 'seq', a.seq,
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
          'closed_at', bonus_epoch_ms(h.closed_at)) order by h.attempt)
        into v_holds
        from bonus_hold h where h.source_id = any(v_cart_ids) and h.source_type = 'cart';
    end if;

    if cardinality(v_order_ids) > 0 then
      select jsonb_agg(to_jsonb(o)) into v_orders from bonus_order o where o.order_id = any(v_order_ids);
      select jsonb_agg(jsonb_build_object('member_id', m.id, 'tier', m.tier,
          'cumulative_spend', m.cumulative_spend))
        into v_members
        from bonus_account a join loyalty_member m on m.id = a.member_id
        where a.id = any(v_account_ids);
    end if;

    select jsonb_agg(due.lot) into v_due from (
      select bonus_known_lot(l) as lot from bonus_lot l
        where l.account_id = any(v_account_ids) and l.state = 'open' and l.expires_at <= v_now
      union all
      select bonus_known_lot(l) from bonus_lot l
        where l.account_id = any(v_account_ids) and l.state = 'pending' and l.available_from <= v_now
    ) due;

    if v_spend > 0 or v_postings is not null then
      foreach v_account in array v_account_ids loop
        v_seqs := array(select p.lot_seq
          from jsonb_to_recordset(v_postings) as p(account_id text, lot_seq bigint)
          where p.account_id = v_account);
        if v_spend > 0 then
          v_left := v_spend
            + coalesce((select sum(h.amount) from jsonb_to_recordset(v_holds) as h(amount bigint)), 0)
            + coalesce((select sum(e.amount) from jsonb_to_recordset(v_entries)
                as e(kind text, amount bigint) where e.kind = 'accrual'), 0);
          v_seqs := v_seqs || bonus_lots_to_spend(v_account, v_left, v_now);
        end if;
        select coalesce(v_lots, '[]') || coalesce(jsonb_agg(bonus_known_lot(l)), '[]') into v_lots
          from bonus_lot l where l.account_id = v_account and l.lot_seq = any(v_seqs);
      end loop;
    end if;

    return jsonb_build_object('now', bonus_epoch_ms(v_now), 'accounts', v_accounts,
      'members', v_members, 'entries', v_entries, 'undoing', v_undoing, 'postings', v_postings,
      'holds', v_holds, 'orders', v_orders, 'due_lots', v_due, 'named_lots', v_lots);
  end $$;`,
  `comment on function bonus_account_open is 'Locks the accounts in the order of their ids, then reads what an operation needs: due lots, the lots to spend from, and all that is known of its causes.';`,
] as const
