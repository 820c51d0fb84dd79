import type { AttributeFilter } from "../../../domain/attributes/attribute-filter"
import type { CalendarDay } from "../../../domain/calendar/calendar-day"
import type { CardStatus } from "../../../domain/cards/card-state"
import { GONE_AT, lastPurchaseOf } from "../ledger/sql-inactivity"
import type { SqlClient } from "../ledger/sql-client"
import { walksTo } from "./card-page"
import { membersByAttributes } from "./members-by-attributes"
import type { Page } from "./page"

export interface MemberFilter {
  /** Memberships, or memberships of customers: to be one of either is enough. */
  readonly member_ids?: readonly string[]
  readonly customer_ids?: readonly string[]
  readonly program_id?: string
  readonly tier?: string
  readonly status?: string
  /** Whose fields are to be asked for on this day, or were before. */
  readonly survey_due_on?: CalendarDay
  /** What is available on the account by its last entry, in hundredths; both ends count. */
  readonly balance_min?: number
  readonly balance_max?: number
  /** Who has a card of this status, or none that leads to him. */
  readonly card?: CardStatus | "none"
  /** ISO 8601; the first instant that counts. */
  readonly joined_from?: string
  /** ISO 8601; the first instant that does not. */
  readonly joined_to?: string
  readonly attributes?: readonly AttributeFilter[]
}

export const MEMBER_ORDERS = [
  "joined_at",
  "-joined_at",
  "balance",
  "-balance",
  "spend",
  "-spend",
] as const

/** By what members are listed; a minus sign: the highest, or latest, first. */
export type MemberOrder = (typeof MEMBER_ORDERS)[number]

export type MemberPage = Page & { readonly order?: MemberOrder }

/**
 * One page of member ids, newest first unless said otherwise, and how many there are. Not a prepared statement: of one
 * plan for all filters nothing is left but to read every member, and a till that looks for one customer would wait
 * for it.
 */
export async function readMemberPage(
  client: SqlClient,
  filter: MemberFilter,
  { limit, offset, order = "-joined_at" }: MemberPage,
): Promise<{ member_ids: string[]; count: number }> {
  const { attributes = [] } = filter
  const by_attributes = membersByAttributes(attributes, 12)
  const in_order = order.startsWith("-") ? "place desc, id" : "place, id desc"
  const { rows } = await client.query<{ id: string | null; count: string }>({
    text: `with matching as not materialized (
        select id, ${placeIn(order)} as place from loyalty_member
        ${order.endsWith("balance") ? ACCOUNTS : ""}
        where (($1::text[] is null and $2::text[] is null) or id = any($1) or customer_id = any($2))
          and ($3::text is null or program_id = $3) and ($4::text is null or tier = $4)
          and ($5::text is null or status = $5)
          and ($8::date is null or next_survey_on <= $8)
          and (($9::bigint is null and $10::bigint is null) or id in (
            select a.member_id from bonus_account a
            where a.available >= coalesce($9, 0) and a.available <= coalesce($10, ${BIGINT_MAX})))
          and ($11::timestamptz is null or joined_at >= $11)
          and ($12::timestamptz is null or joined_at < $12)
          ${cardCondition(filter.card)} ${by_attributes.sql}
      ), page as (select id, place from matching order by ${in_order} limit $6 offset $7)
      select page.id, counted.count from (select count(*) as count from matching) counted
      left join page on true order by ${in_order}`,
    values: [
      filter.member_ids ?? null,
      filter.customer_ids ?? null,
      filter.program_id ?? null,
      filter.tier ?? null,
      filter.status ?? null,
      limit,
      offset,
      filter.survey_due_on ?? null,
      filter.balance_min ?? null,
      filter.balance_max ?? null,
      filter.joined_from ?? null,
      filter.joined_to ?? null,
      ...by_attributes.values,
    ],
  })
  return { member_ids: rows.flatMap((row) => row.id ?? []), count: Number(rows[0]?.count ?? 0) }
}

/** Read only for an order by balance: the count needs none of them. */
const ACCOUNTS = `join (select member_id, available from bonus_account) account on account.member_id = id`

const BIGINT_MAX = "9223372036854775807"

function placeIn(order: MemberOrder): string {
  switch (order) {
    case "joined_at":
    case "-joined_at":
      return "joined_at"
    case "balance":
    case "-balance":
      return "available"
    case "spend":
    case "-spend":
      return "cumulative_spend"
  }
}

/** On `loyalty_member.id`. A card is of its status as of now, whether a job has run or not. */
function cardCondition(card: MemberFilter["card"]): string {
  if (card === undefined) return ""
  const walks = walksTo(card === "none" ? "issued" : card)
  const has_one = walks.map(
    (condition) =>
      `exists (select from loyalty_card c where c.member_id = loyalty_member.id and ${condition})`,
  )
  return `and ${card === "none" ? "not " : ""}(${has_one.join(" or ")})`
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
