/** A part of law 4: what leaves an account by a transfer arrives on the other one, and nothing stays on a merged one. */
export const TRANSFER_CHECKS = `select 'transfer without its other half', e.account_id, e.seq, e.kind, e.amount, coalesce(o.amount, 0)
      from bonus_entry e left join bonus_entry o on o.account_id = e.source_id and o.seq::text = e.part
        and o.source_type = 'account' and o.kind = 'transfer' and o.source_id = e.account_id and o.part = e.seq::text
      where e.kind = 'transfer' and e.amount is distinct from o.amount
      union all
      select 'something was left on a merged account', a.id, null, null, a.pending + a.available + a.held + a.debt, 0
      from bonus_account a where a.merged_into is not null and a.pending + a.available + a.held + a.debt <> 0`

/** A part of law 9: an order counts for the member to whom the account leads on which it was booked. */
export const MERGED_ORDERS_CHECK = `select o.order_id, 'an order counts for another member than its books lead to', 1, 0
      from bonus_order o left join bonus_account b on b.id = o.books_account_id
      join bonus_account a on a.id = o.account_id
      where a.merged_into is not null or (o.books_account_id is not null and b.merged_into is distinct from a.id)`
