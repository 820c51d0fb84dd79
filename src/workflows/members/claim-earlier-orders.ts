import type { MedusaContainer } from "@medusajs/framework/types"

import type { ClaimedOrder } from "../../modules/loyalty-member/operations/claim-orders"
import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import { syncOrders } from "../orders/sync-order"
import { memberModule } from "../shop/modules"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

/**
 * Orders of a member from before he joined: his own, and those of the guest with the e-mail address of his
 * account. Medusa has one account and one guest for an address. The order's own address is compared as well,
 * since a guest's cart may have got another one.
 */
const earlierOrders = (name: string, newcomers: string): PreparedSql => ({
  name,
  text: `select o.id as order_id, m.id as member_id
    from loyalty_member m
    join customer c on c.id = m.customer_id and c.deleted_at is null
    cross join lateral (
      select c.id union all
      select g.id from customer g where c.has_account and g.email = c.email and not g.has_account
        and g.deleted_at is null) buyer
    join "order" o on o.customer_id = buyer.id and o.deleted_at is null
      and not coalesce(o.is_draft_order, false)
      and (buyer.id = c.id or lower(o.email) = lower(c.email))
    where m.program_id = $1 and m.status = 'active'
      and ${newcomers}
      and o.created_at < m.joined_at and o.created_at >= m.joined_at - $3 * interval '1 day'
      and not exists (select from loyalty_member other where other.program_id = m.program_id
        and other.customer_id = o.customer_id and other.id <> m.id)
      and not exists (select from bonus_order b where b.order_id = o.id)
      and not exists (select from loyalty_member_claimed_order k where k.order_id = o.id)
    order by o.created_at, o.id limit $4`,
})

const OF_MEMBER = earlierOrders("loyalty_earlier_orders_of_member", "m.id = $2")
const OF_NEWCOMERS = earlierOrders(
  "loyalty_earlier_orders_of_newcomers",
  "m.joined_at >= $2::timestamptz",
)

/** Who joins a program: a member, or everybody who did so since a moment; and how many orders at a time. */
export type Newcomers = { readonly limit: number } & (
  { readonly member_id: string } | { readonly since: Date }
)

/**
 * Where the program says so, orders from before a member joined are set down as his and brought on the books, by
 * the rules of their day. Called again it finds nothing.
 * @returns how many were claimed
 */
export async function claimEarlierOrders(
  container: MedusaContainer,
  { id, terms }: Pick<ProgramWithTerms, "id" | "terms">,
  newcomers: Newcomers,
): Promise<number> {
  const { earlier_orders_days } = terms.joining
  if (earlier_orders_days === null) return 0
  const [query, whose] =
    "member_id" in newcomers
      ? ([OF_MEMBER, newcomers.member_id] as const)
      : ([OF_NEWCOMERS, newcomers.since.toISOString()] as const)
  const values = [id, whose, earlier_orders_days, newcomers.limit]
  const claims = await sqlRows<ClaimedOrder>(container, query, values)
  if (claims.length === 0) return 0
  await memberModule(container).claimOrders(claims)
  await syncOrders(
    container,
    claims.map(({ order_id }) => order_id),
  )
  return claims.length
}
