import type { MedusaContainer } from "@medusajs/framework/types"

import type { BuyerFacts } from "../../domain/accrual-rules/occasion"
import { STRANGER } from "../../domain/accrual-rules/occasion"
import { needsOfRules } from "../../domain/accrual-rules/rule-needs"
import { startOfEarlierDay } from "../../domain/calendar/calendar-day"
import type { Instant } from "../../domain/ledger/account"
import type { ProgramTerms } from "../../domain/program/terms"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import { FIELD_ITEMS_SQL, FIELD_VALUES_SQL } from "./field-items"

export interface Buyer {
  /** Null: nobody is known. */
  readonly customer_id: string | null
  /** Null for somebody who is no member, and has no fields. */
  readonly member_id: string | null
  readonly birth_date: string | null
  /** Now for a cart, the placing for an order. */
  readonly at: Instant
  /** Null for a cart. */
  readonly order_id: string | null
}

interface BuyerRow {
  readonly customer_group_ids: readonly string[]
  readonly earlier_orders: number
  readonly earlier_within: readonly number[]
  readonly attributes: BuyerFacts["attributes"]
}

/**
 * Orders count as they stood when this one was placed: what was placed later does not count, what was canceled
 * later does. So an order that is seen late has the same earlier orders as one that is seen at once. Of a person
 * whose records were merged all customers' orders are his. A receipt of a till is an order that Medusa does not know.
 */
const BUYER: PreparedSql = {
  name: "loyalty_read_buyer",
  text: `with earlier as (
      select date_trunc('milliseconds', o.created_at) as placed_at from "order" o
      where o.customer_id in (select $1 union
          select customer_id from loyalty_member where id = $5 or merged_into = $5)
        and o.deleted_at is null and not coalesce(o.is_draft_order, false)
        and (o.canceled_at is null or o.canceled_at > $2::timestamptz)
        and (date_trunc('milliseconds', o.created_at) < $2::timestamptz
          or (date_trunc('milliseconds', o.created_at) = $2::timestamptz and o.id < coalesce($3, '~')))
      union all
      select o.placed_at from bonus_account a join bonus_order o on o.account_id = a.id
        join bonus_receipt r on r.order_id = o.order_id
      where a.member_id = $5 and o.placed_at < $2::timestamptz
    )
    select (select coalesce(jsonb_agg(g.customer_group_id order by g.customer_group_id), '[]')
        from customer_group_customer g where g.customer_id = $1 and g.deleted_at is null) as customer_group_ids,
      (select count(*)::int from earlier) as earlier_orders,
      (select coalesce(jsonb_agg((select count(*) from earlier e where e.placed_at >= p.since) order by p.place), '[]')
        from unnest($4::timestamptz[]) with ordinality as p(since, place)) as earlier_within,
      (select coalesce(jsonb_object_agg(field.key, field.items), '{}') from (
        select v.attribute_key as key, ${FIELD_ITEMS_SQL} as items from ${FIELD_VALUES_SQL}
          where v.member_id = $5 and v.attribute_key = any($6::text[])
          group by v.attribute_key) field) as attributes`,
}

/** The facts of a buyer that the program's rules ask for; nothing is read for a program whose rules ask nothing. */
export async function readBuyerFacts(
  container: MedusaContainer,
  terms: ProgramTerms,
  { customer_id, member_id, birth_date, at, order_id }: Buyer,
): Promise<BuyerFacts> {
  const known = { ...STRANGER, birth_date }
  const needs = needsOfRules(terms.accrual_rules)
  const asks_member = member_id !== null && needs.attribute_keys.length > 0
  const asks = needs.customer_groups || needs.earlier_orders || asks_member
  if (customer_id === null || !asks) return known
  const periods = needs.earlier_orders_within_days
  const [row] = await sqlRows<BuyerRow>(container, BUYER, [
    customer_id,
    new Date(at).toISOString(),
    order_id,
    periods.map((days) => new Date(startOfEarlierDay(at, days - 1, terms.time_zone)).toISOString()),
    member_id,
    needs.attribute_keys,
  ])
  return {
    ...known,
    customer_group_ids: row?.customer_group_ids ?? [],
    earlier_orders: row?.earlier_orders ?? 0,
    attributes: row?.attributes ?? {},
    earlier_orders_within_days: Object.fromEntries(
      periods.map((days, index) => [days, row?.earlier_within[index] ?? 0]),
    ),
  }
}
