import type { Instant } from "../../../domain/ledger/account"
import type { BonusValue } from "../../../domain/money/bonus-value"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"
import { GONE_AT, lastPurchaseOf } from "../ledger/sql-inactivity"

export interface WarnOfExpiryInput {
  readonly program_id: string
  /** What goes before `gone_before` is told `days_before` its last day at the latest. */
  readonly warnings: readonly { readonly days_before: number; readonly gone_before: Instant }[]
  readonly time_zone: string
  /** What a bonus is worth in the program's currency. */
  readonly bonus_value: BonusValue
  /** Warnings in one transaction. */
  readonly limit: number
  readonly now: Instant
}

/**
 * Lots are found by their own day or by the day on which inactivity may end them; what counts is when they
 * really go. Of several warnings that are due at once the nearest is told and the others never are. The
 * notice is the guard: of two nodes that tell the same, one writes it.
 */
const WARN = {
  name: "bonus_warn_of_expiry",
  text: `with warnings as (
      select * from unnest($2::int[], $3::timestamptz[]) as w(days_before, gone_before)
    ), lots as (
      select account_id, lot_seq from bonus_lot where state = 'open' and expires_at < 'infinity'
        and expires_at > $4::timestamptz and expires_at <= (select max(gone_before) from warnings)
      union
      select account_id, lot_seq from bonus_lot where state = 'open' and idle_check_at < 'infinity'
        and idle_check_at <= (select max(gone_before) from warnings)
    ), going as (
      select l.account_id, ${GONE_AT} as gone_at, sum(l.available) as bonuses
      from lots join bonus_lot l using (account_id, lot_seq)
      join bonus_account a on a.id = l.account_id and a.program_id = $1
      ${lastPurchaseOf("l.account_id")}
      where l.available > 0
      group by l.account_id, ${GONE_AT}
    ), due as (
      select going.*, (select min(days_before) from warnings where gone_at <= gone_before) as days_before
      from going where gone_at > $4::timestamptz
    ), told as (
      insert into bonus_expiry_notice (account_id, gone_at, days_before)
      select d.account_id, d.gone_at, d.days_before from due d
        join bonus_account a on a.id = d.account_id
        join loyalty_member m on m.id = a.member_id and m.status = 'active'
        where d.days_before is not null and not exists (select 1 from bonus_expiry_notice n
          where n.account_id = d.account_id and n.gone_at = d.gone_at and n.days_before <= d.days_before)
        order by d.gone_at, d.account_id limit $5
      on conflict do nothing returning account_id, gone_at
    )
    insert into bonus_outbox (name, data)
    select 'loyalty_program.bonuses_expiring', jsonb_build_object(
        'member_id', m.id, 'customer_id', m.customer_id, 'program_id', m.program_id, 'account_id', a.id,
        'bonuses', d.bonuses, 'money', div(d.bonuses * $6::numeric, $7::numeric)::bigint, 'currency_code', $8::text,
        'last_day', to_char((d.gone_at - interval '1 millisecond') at time zone $9::text, 'YYYY-MM-DD'),
        'days_left', ((d.gone_at - interval '1 millisecond') at time zone $9::text)::date
          - ($4::timestamptz at time zone $9::text)::date,
        'available', (select coalesce(sum(l.available), 0) from bonus_lot l ${lastPurchaseOf("a.id")}
          where l.account_id = a.id and l.state = 'open' and ${GONE_AT} > $4::timestamptz))
    from told join due d using (account_id, gone_at)
    join bonus_account a on a.id = d.account_id join loyalty_member m on m.id = a.member_id`,
}

/**
 * Writes an event for every member whose bonuses go soon: once for a day on which they go and a number of
 * days before it. One statement, so that notice and event are written together or not at all; it may take
 * longer than an operation on accounts, and locks none.
 * @returns how many were written; less than `limit`: nobody is left to be told
 */
export async function warnOfExpiry(
  input: WarnOfExpiryInput,
  pool: ConnectionPool,
): Promise<number> {
  const { bonus_value, warnings } = input
  if (warnings.length === 0) return 0
  return withConnection(pool, async (client) => {
    const { rowCount } = await client.query({
      ...WARN,
      values: [
        input.program_id,
        warnings.map(({ days_before }) => days_before),
        warnings.map(({ gone_before }) => new Date(gone_before).toISOString()),
        new Date(input.now).toISOString(),
        input.limit,
        String(bonus_value.minor_units),
        String(bonus_value.hundredths),
        bonus_value.currency.code,
        input.time_zone,
      ],
    })
    return rowCount ?? 0
  })
}
