/** One law of the ledger as a query that returns no rows while it holds. */
export interface LedgerLaw {
  readonly number: number
  readonly title: string
  readonly sql: string
}

/**
 * The ten laws of `src/domain/ledger/README.md`. `npm run ledger:verify` runs them against any
 * database; nothing is repaired, a broken law is reported with its rows.
 */
export const LEDGER_LAWS: readonly LedgerLaw[] = [
  {
    number: 1,
    title: "entries and postings are append-only, by trigger",
    sql: `select wanted.name as missing_or_disabled_trigger
      from (values ('bonus_entry_append_only'), ('bonus_entry_no_truncate'),
        ('bonus_posting_append_only'), ('bonus_posting_no_truncate')) as wanted(name)
      where not exists (select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where t.tgname = wanted.name and t.tgenabled in ('O', 'A') and c.relname like 'bonus_%')`,
  },
  {
    number: 2,
    title: "an idempotency key is unique for ever",
    sql: `select source_type, source_id, kind, part, count(*) as entries
      from bonus_entry group by source_type, source_id, kind, part having count(*) > 1
      union all
      select 'index bonus_entry_key', 'is missing, partial or not unique', '', '', 0
      where not exists (select 1 from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relname = 'bonus_entry_key' and i.indisunique and i.indisvalid and i.indpred is null)`,
  },
  {
    number: 3,
    title: "every bonus is in exactly one bucket of one lot",
    sql: `select account_id, lot_seq, amount, pending, available, held, spent, expired, revoked, settled
      from bonus_lot
      where amount <> pending + available + held + spent + expired + revoked + settled
        or least(pending, available, held, spent, expired, revoked, settled) < 0
      union all
      select 'constraint bonus_lot_conserved is missing', 0, 0, 0, 0, 0, 0, 0, 0, 0
      where not exists (select 1 from pg_constraint where conname = 'bonus_lot_conserved' and convalidated)`,
  },
  {
    number: 4,
    title: "lots equal their postings, accounts their lots and holds",
    sql: `with moved as (
        select account_id, lot_seq, bucket, sum(change) as amount from (
          select account_id, lot_seq, to_bucket as bucket, amount as change from bonus_posting
          union all
          select account_id, lot_seq, from_bucket, -amount from bonus_posting where from_bucket <> 'issue'
        ) m group by account_id, lot_seq, bucket
      ), stored as (
        select l.account_id, l.lot_seq, b.bucket, b.amount from bonus_lot l
        cross join lateral (values ('pending', l.pending), ('available', l.available),
          ('held', l.held), ('spent', l.spent), ('expired', l.expired), ('revoked', l.revoked),
          ('settled', l.settled)) as b(bucket, amount)
      ), sums as (
        select account_id, sum(pending) as pending, sum(available) as available, sum(held) as held
        from bonus_lot group by account_id
      ), holds as (
        select account_id, sum(amount) as held from bonus_hold where status = 'open' group by account_id
      ), debts as (
        select account_id, sum(debt_change) as debt from bonus_entry group by account_id
      )
      select 'lot differs from its postings' as what, s.account_id, s.lot_seq, s.bucket,
        s.amount as stored, coalesce(m.amount, 0) as expected
      from stored s left join moved m using (account_id, lot_seq, bucket)
      where s.amount <> coalesce(m.amount, 0)
      union all
      select 'account differs from its lots', a.id, null, b.bucket, b.stored, b.expected
      from bonus_account a left join sums s on s.account_id = a.id
      left join holds h on h.account_id = a.id left join debts d on d.account_id = a.id
      cross join lateral (values ('pending', a.pending, coalesce(s.pending, 0)),
        ('available', a.available, coalesce(s.available, 0)), ('held', a.held, coalesce(s.held, 0)),
        ('held by open holds', a.held, coalesce(h.held, 0)),
        ('debt', a.debt, coalesce(d.debt, 0))) as b(bucket, stored, expected)
      where b.stored <> b.expected`,
  },
  {
    number: 5,
    title: "entries of an account are numbered without gaps",
    sql: `select a.id as account_id, a.seq as account_seq, coalesce(max(e.seq), 0) as last_entry,
        count(e.seq) as entries
      from bonus_account a left join bonus_entry e on e.account_id = a.id
      group by a.id, a.seq
      having a.seq <> coalesce(max(e.seq), 0) or a.seq <> count(e.seq)`,
  },
  {
    number: 6,
    title: "spending takes the lot that expires first, then the older one",
    sql: `with spending as (
        select p.account_id, p.entry_seq, l.lot_seq, l.expires_at, l.earned_at
        from bonus_posting p
        join bonus_lot l on l.account_id = p.account_id and l.lot_seq = p.lot_seq
        where p.from_bucket = 'available' and p.to_bucket in ('held', 'spent')
      )
      select s.account_id, s.entry_seq, s.lot_seq as taken_from, earlier.lot_seq as passed_over,
        left_over.available as left_in_it
      from spending s
      join bonus_lot earlier on earlier.account_id = s.account_id and earlier.lot_seq < s.entry_seq
        and (earlier.expires_at, earlier.earned_at, earlier.lot_seq) < (s.expires_at, s.earned_at, s.lot_seq)
      cross join lateral (
        select coalesce(sum(case when p.to_bucket = 'available' then p.amount else 0 end)
          - sum(case when p.from_bucket = 'available' then p.amount else 0 end), 0) as available
        from bonus_posting p where p.account_id = s.account_id and p.lot_seq = earlier.lot_seq
          and p.entry_seq <= s.entry_seq
      ) left_over
      where left_over.available > 0`,
  },
  {
    number: 7,
    title: "a hold is captured, released or expired exactly once",
    sql: `select h.id as hold_id, h.status, count(e.seq) as closing_entries,
        string_agg(e.kind, ',') as kinds
      from bonus_hold h
      left join bonus_entry e on e.account_id = h.account_id and e.source_id = h.source_id
        and e.source_type = h.source_type and e.part = h.attempt::text
        and (e.kind = 'release' or (e.kind = 'capture' and (h.status = 'captured' or h.order_id is null)))
      group by h.id, h.status, h.closed_seq
      having count(e.seq) <> case when h.status = 'open' then 0 else 1 end
        or (h.status <> 'open' and max(e.seq) <> h.closed_seq)
        or (h.status = 'captured' and max(e.kind) <> 'capture')
        or (h.status in ('released', 'expired') and max(e.kind) <> 'release')`,
  },
  {
    number: 8,
    title: "giving back follows the recorded postings, and never gives more",
    sql: `select 'refunds pass the capture' as what, c.account_id, c.seq, c.amount as limit_, sum(r.amount) as given
      from bonus_entry c join bonus_entry r on r.account_id = c.account_id and r.reverses_seq = c.seq
        and r.kind = 'refund'
      where c.kind = 'capture' group by c.account_id, c.seq, c.amount having sum(r.amount) > c.amount
      union all
      select 'revocations pass the accruals of ' || source_id, account_id, null,
        sum(case when kind = 'accrual' then amount else 0 end),
        sum(case when kind = 'revocation' then amount else 0 end)
      from bonus_entry where source_type = 'order' and kind in ('accrual', 'revocation')
      group by account_id, source_id
      having sum(case when kind = 'revocation' then amount else 0 end)
        > sum(case when kind = 'accrual' then amount else 0 end)
      union all
      select 'a refund went to lot ' || back.lot_seq || ', which the capture did not take it from',
        back.account_id, back.reverses_seq, coalesce(taken.amount, 0), back.amount
      from (select e.account_id, e.reverses_seq, p.lot_seq, sum(p.amount) as amount
          from bonus_entry e join bonus_posting p on p.account_id = e.account_id and p.entry_seq = e.seq
          where e.kind = 'refund' and p.from_bucket = 'spent'
          group by e.account_id, e.reverses_seq, p.lot_seq) back
      left join (select account_id, entry_seq, lot_seq, sum(amount) as amount from bonus_posting
          where to_bucket = 'spent' group by account_id, entry_seq, lot_seq) taken
        on taken.account_id = back.account_id and taken.entry_seq = back.reverses_seq
          and taken.lot_seq = back.lot_seq
      where back.amount > coalesce(taken.amount, 0)`,
  },
  {
    number: 9,
    title: "nothing is earned, spent or returned twice: order records equal their entries",
    sql: `with booked as (
        select o.order_id,
          coalesce(sum(e.amount) filter (where e.kind = 'accrual'), 0) as earned,
          coalesce(sum(e.amount) filter (where e.kind = 'revocation'), 0) as revoked,
          coalesce(sum(e.amount) filter (where e.kind = 'refund'), 0) as refunded
        from bonus_order o left join bonus_entry e on e.source_type = 'order' and e.source_id = o.order_id
        group by o.order_id
      ), captured as (
        select o.order_id, sum(e.amount) as spent from bonus_order o
        join bonus_entry e on e.account_id = o.account_id
          and e.seq = (o.redemption ->> 'capture_seq')::bigint and e.kind = 'capture'
        group by o.order_id
      )
      select o.order_id, f.what, f.recorded, f.booked from bonus_order o
      join booked b using (order_id) left join captured c using (order_id)
      cross join lateral (values ('earned', o.earned, b.earned), ('revoked', o.revoked, b.revoked),
        ('refunded', o.refunded, b.refunded), ('spent', o.spent, coalesce(c.spent, 0)))
        as f(what, recorded, booked)
      where f.recorded <> f.booked
      union all
      select string_agg(order_id, ','), 'orders claim one redemption', count(*), 1
      from bonus_order where hold_id is not null group by hold_id having count(*) > 1
      union all
      select m.id, 'cumulative spend differs from the orders', m.cumulative_spend, coalesce(sum(o.counted_spend), 0)
      from loyalty_member m join bonus_account a on a.member_id = m.id
      left join bonus_order o on o.account_id = a.id
      group by m.id, m.cumulative_spend
      having m.cumulative_spend <> coalesce(sum(o.counted_spend), 0)`,
  },
  {
    number: 10,
    title:
      "an expired lot takes nothing back, and what cannot go back is a debt or a told shortfall",
    sql: `select 'bonuses came back to an expired lot' as what, p.account_id, p.entry_seq, p.lot_seq, p.amount
      from bonus_posting p join bonus_lot l on l.account_id = p.account_id and l.lot_seq = p.lot_seq
      join bonus_entry e on e.account_id = p.account_id and e.seq = p.entry_seq
      where p.to_bucket = 'available' and p.from_bucket in ('spent', 'held')
        and l.expires_at <= e.occurred_at
      union all
      select 'a revocation does not add up', e.account_id, e.seq, null, e.amount
      from bonus_entry e
      where e.kind = 'revocation' and e.amount <> e.debt_change + e.shortfall + coalesce((
        select sum(p.amount) from bonus_posting p
        where p.account_id = e.account_id and p.entry_seq = e.seq and p.to_bucket = 'revoked'), 0)`,
  },
]
