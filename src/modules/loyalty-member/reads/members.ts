import type { AttributeFilter } from "../../../domain/attributes/attribute-filter"
import type { CalendarDay } from "../../../domain/calendar/calendar-day"
import { GONE_AT, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SqlClient } from "../ledger/sql-client"
import { membersByAttributes } from "./members-by-attributes"

export interface MemberFilter {
  readonly member_ids?: readonly string[]
  readonly customer_ids?: readonly string[]
  readonly program_id?: string
  readonly tier?: string
  readonly status?: string
  /** Whose fields are to be asked for on this day, or were before. */
  readonly survey_due_on?: CalendarDay
  readonly attributes?: readonly AttributeFilter[]
}

/**
 * One page of member ids, newest first, and how many there are. Not a prepared statement: of one plan for all filters
 * nothing is left but to read every member, and a till that looks for one customer would wait for it.
 */
export async function readMemberPage(
  client: SqlClient,
  filter: MemberFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ member_ids: string[]; count: number }> {
  const { attributes = [] } = filter
  const by_attributes = membersByAttributes(attributes, 8)
  const { rows } = await client.query<{ id: string | null; count: string }>({
    text: `with matching as not materialized (
        select id, joined_at from loyalty_member
        where ($1::text[] is null or id = any($1)) and ($2::text[] is null or customer_id = any($2))
          and ($3::text is null or program_id = $3) and ($4::text is null or tier = $4)
          and ($5::text is null or status = $5)
          and ($8::date is null or next_survey_on <= $8) ${by_attributes.sql}
      ), page as (select id, joined_at from matching order by joined_at desc, id limit $6 offset $7)
      select page.id, counted.count from (select count(*) as count from matching) counted
      left join page on true order by page.joined_at desc, page.id`,
    values: [
      filter.member_ids ?? null,
      filter.customer_ids ?? null,
      filter.program_id ?? null,
      filter.tier ?? null,
      filter.status ?? null,
      page.limit,
      page.offset,
      filter.survey_due_on ?? null,
      ...by_attributes.values,
    ],
  })
  return { member_ids: rows.flatMap((row) => row.id ?? []), count: Number(rows[0]?.count ?? 0) }
}

export interface ExpiringLot {
  readonly account_id: string
  readonly bonuses: number
  /** Milliseconds; first instant at which they are gone. */
  readonly expires_at: number
}

/** The next days on which something expires, soonest first, at most five per account. */
export async function readExpiring(
  client: SqlClient,
  account_ids: readonly string[],
): Promise<ExpiringLot[]> {
  const { rows } = await client.query<{ account_id: string; bonuses: string; expires_at: string }>({
    name: "bonus_expiring",
    text: `select ids.account_id, soon.bonuses, soon.expires_at
      from unnest($1::text[]) as ids(account_id)
      ${lastPurchaseOf("ids.account_id")}
      cross join lateral (
        select sum(lot.bonuses) as bonuses, bonus_epoch_ms(lot.gone_at) as expires_at
        from (
          (select sum(l.available) as bonuses, l.expires_at as gone_at from bonus_lot l
            where l.account_id = ids.account_id and l.state = 'open' and l.available > 0
              and l.expires_at > clock_timestamp() and l.expires_at < 'infinity' and l.idle_until = 'infinity'
            group by l.expires_at order by l.expires_at limit 5)
          union all
          select l.available, ${GONE_AT} from bonus_lot l
            where l.account_id = ids.account_id and l.state = 'open' and l.available > 0
              and l.idle_until < 'infinity') lot
        where lot.gone_at > clock_timestamp() and lot.gone_at < 'infinity'
        group by lot.gone_at order by lot.gone_at limit 5) soon`,
    values: [account_ids],
  })
  return rows.map((row) => ({
    account_id: row.account_id,
    bonuses: Number(row.bonuses),
    expires_at: Number(row.expires_at),
  }))
}
