import { MERGED_ORDERS_CHECK, TRANSFER_CHECKS } from "./merge-checks"

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
    title: "entries and postings are append-only: by trigger, and each fits its hash",
    sql: `select 'trigger ' || wanted.table_name || '_' || wanted.event || ' is missing or disabled' as what,
        null as account_id, null::bigint as seq
      from (values ('bonus_entry', 'append_only'), ('bonus_posting', 'append_only'),
        ('bonus_account', 'no_delete'), ('bonus_lot', 'no_delete'),
        ('bonus_account', 'no_truncate'), ('bonus_entry', 'no_truncate'),
        ('bonus_lot', 'no_truncate'), ('bonus_posting', 'no_truncate')) as wanted(table_name, event)
      where not exists (select 1 from pg_trigger t
        where t.tgrelid = to_regclass(wanted.table_name)
          and t.tgname = wanted.table_name || '_' || wanted.event
          and t.tgenabled in ('O', 'A') and t.tgfoid = to_regproc('bonus_refuse_change'))
      union all
      select 'trigger bonus_entry_chain is missing or disabled', null, null
      where not exists (select 1 from pg_trigger t where t.tgrelid = to_regclass('bonus_entry')
        and t.tgname = 'bonus_entry_chain' and t.tgenabled in ('O', 'A'))
      union all
      select 'this entry, a posting of it or the entry before it was changed', e.account_id, e.seq
      from (select x as row, x.account_id, x.seq, x.hash,
          lag(x.hash, 1, '') over (partition by x.account_id order by x.seq) as previous
        from bonus_entry x) e
      where e.hash is distinct from bonus_entry_hash(e.row, e.previous)`,
  },
  {
    number: 2,
    title: "an idempotency key is unique for ever",
    sql: `select source_type, source_id, kind, part, count(*) as entries
      from bonus_entry group by source_type, source_id, kind, part having count(*) > 1
      union all
      select 'index bonus_entry_key', 'is missing, partial or not unique', '', '', 0
      where not exists (select 1 from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relname = 'bonus_entry_key' and i.indisunique and i.indisvalid and i.indpred is null
          and pg_get_indexdef(c.oid) like '%(source_id, source_type, kind, part)')`,
  },
  {
    number: 3,
    title: "every bonus is in exactly one bucket of one lot",
    sql: `select account_id, lot_seq, amount, pending, available, held, spent, expired, revoked, settled
      from bonus_lot
      where amount <> pending + available + held + spent + expired + revoked + settled
        or least(pending, available, held, spent, expired, revoked, settled) < 0
      union all
      select 'constraint bonus_lot_conserved is missing or another', 0, 0, 0, 0, 0, 0, 0, 0, 0
      where not exists (select 1 from pg_constraint c
        where c.conrelid = to_regclass('bonus_lot') and c.conname = 'bonus_lot_conserved' and c.convalidated
          and pg_get_constraintdef(c.oid)
            ilike '%least(pending, available, held, spent, expired, revoked, settled) >= 0%'
          and pg_get_constraintdef(c.oid) like
            '%amount = ((((((pending + available) + held) + spent) + expired) + revoked) + settled)%')`,
  },
  {
    number: 4,
    title: "entries and lots equal their postings, accounts their lots and holds",
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
      ), told as (
        select account_id, entry_seq as seq,
          sum(amount) filter (where from_bucket = 'issue') as issued,
          sum(amount) filter (where from_bucket = 'pending' and to_bucket = 'available') as activated,
          sum(amount) filter (where from_bucket = 'spent') as unspent,
          sum(amount) filter (where from_bucket = 'settled') as unsettled,
          sum(amount) filter (where from_bucket = 'held') as unheld,
          sum(amount) filter (where to_bucket = 'held') as held,
          sum(amount) filter (where to_bucket = 'spent') as spent,
          sum(amount) filter (where to_bucket = 'expired') as expired,
          sum(amount) filter (where to_bucket = 'revoked') as revoked,
          sum(amount) filter (where to_bucket = 'settled') as settled
        from bonus_posting group by account_id, entry_seq
      ), orphans as (
        select 'posting without its entry' as what, account_id, entry_seq as seq from bonus_posting p
        where not exists (select 1 from bonus_entry e
          where e.account_id = p.account_id and e.seq = p.entry_seq)
        union all
        select 'posting without its lot', account_id, lot_seq from bonus_posting p
        where not exists (select 1 from bonus_lot l
          where l.account_id = p.account_id and l.lot_seq = p.lot_seq)
        union all
        select 'lot without its entry', account_id, lot_seq from bonus_lot l
        where not exists (select 1 from bonus_entry e
          where e.account_id = l.account_id and e.seq = l.lot_seq)
        union all
        select 'hold without its entry', account_id, entry_seq from bonus_hold h
        where not exists (select 1 from bonus_entry e
          where e.account_id = h.account_id and e.seq = h.entry_seq)
        union all
        select 'entry without its account', account_id, seq from bonus_entry e
        where not exists (select 1 from bonus_account a where a.id = e.account_id)
      )
      select what, account_id, seq as lot_seq, null as bucket, 0 as stored, 0 as expected from orphans
      union all
      select 'entry differs from its postings', e.account_id, e.seq, e.kind, e.amount, x.amount
      from bonus_entry e left join told t using (account_id, seq)
      cross join lateral (select case e.kind
          when 'activation' then coalesce(t.activated, 0)
          when 'hold' then coalesce(t.held, 0)
          when 'capture' then coalesce(t.spent, 0) + e.debt_change
          when 'release' then coalesce(t.unheld, 0)
          when 'expiry' then coalesce(t.expired, 0)
          when 'refund' then coalesce(t.unspent, 0) + coalesce(t.issued, 0) - e.debt_change
          when 'adjustment' then coalesce(t.issued, 0) + coalesce(t.revoked, 0) + greatest(e.debt_change, 0) + e.shortfall
          when 'accrual' then coalesce(t.issued, 0) when 'opening' then coalesce(t.issued, 0)
          when 'transfer' then coalesce(t.issued, t.unsettled,
            case when e.debt_change < 0 then -e.debt_change else e.debt_change + coalesce(t.settled, 0) end)
          else e.amount end as amount) x
      where e.amount <> x.amount
        or ((e.kind in ('accrual', 'activation') or (e.kind = 'transfer' and t.issued > 0))
          and coalesce(t.settled, 0) <> -e.debt_change)
      union all
      ${TRANSFER_CHECKS}
      union all
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
    sql: `select account.account_id, broken.* from (
        select distinct account_id from bonus_posting
        where from_bucket = 'available' and to_bucket in ('held', 'spent')
      ) account cross join lateral (
        with changes as (
          select lot_seq, entry_seq, sum(case when to_bucket = 'available' then amount
            when from_bucket = 'available' then -amount else 0 end) as change,
            bool_or(from_bucket = 'available' and to_bucket in ('held', 'spent')) as is_taken
          from bonus_posting where account_id = account.account_id group by lot_seq, entry_seq
        ), history as materialized (
          select c.lot_seq, c.entry_seq as since, c.is_taken,
            dense_rank() over (order by l.expires_at, l.earned_at, l.lot_seq) as place,
            sum(c.change) over of_lot as available, lead(c.entry_seq) over of_lot as until
          from changes c
          join bonus_lot l on l.account_id = account.account_id and l.lot_seq = c.lot_seq
          window of_lot as (partition by c.lot_seq order by c.entry_seq)
        ), taken as materialized (
          select since as entry_seq, max(place) as place,
            (array_agg(lot_seq order by place desc))[1] as lot_seq
          from history where is_taken group by since
        ), passable as materialized (
          select lot_seq, place, since, until, available from history
          where available > 0 and place < (select max(place) from taken)
        )
        select t.entry_seq, t.lot_seq as taken_from, p.lot_seq as passed_over,
          p.available as left_in_it
        from taken t join passable p on p.place < t.place and p.since <= t.entry_seq
          and (p.until is null or p.until > t.entry_seq)
      ) broken`,
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
        from bonus_order o left join bonus_entry e on e.account_id = coalesce(o.books_account_id, o.account_id)
          and e.source_type = 'order' and e.source_id = o.order_id
        group by o.order_id
      ), captured as (
        select o.order_id, sum(e.amount) as spent from bonus_order o
        join bonus_entry e on e.account_id = coalesce(o.books_account_id, o.account_id)
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
      select order_id, 'a purchase keeps bonuses and a canceled order none', (renews_until is not null)::int,
        (not (facts ->> 'canceled')::boolean)::int
      from bonus_order where (renews_until is null) <> (facts ->> 'canceled')::boolean
      union all
      select string_agg(order_id, ','), 'orders claim one redemption', count(*), 1
      from bonus_order where hold_id is not null group by hold_id having count(*) > 1
      union all
      ${MERGED_ORDERS_CHECK}
      union all
      select m.id, s.what, s.kept, s.counted
      from loyalty_member m join bonus_account a on a.member_id = m.id
      cross join lateral (select coalesce(sum(o.counted_spend), 0) as spend,
        coalesce(sum(o.counted_quantity), 0) as quantity from bonus_order o where o.account_id = a.id) c
      cross join lateral (values
        ('cumulative spend differs from the orders', m.cumulative_spend, c.spend),
        ('cumulative quantity differs from the orders', m.cumulative_quantity, c.quantity))
        as s(what, kept, counted)
      where s.kept <> s.counted`,
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
