import type { MedusaContainer } from "@medusajs/framework/types"

import type { FoundBuyer, ShopOrderPlaced } from "../../domain/simulation/buyer-under"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

/** What the shop can tell today about somebody who bought. */
type PastBuyer = Omit<FoundBuyer, "birth_date">

const GROUPS: PreparedSql = {
  name: "loyalty_groups_of_customers",
  text: `select customer_id, jsonb_agg(customer_group_id order by customer_group_id) as ids
    from customer_group_customer where customer_id = any($1) and deleted_at is null
    group by customer_id`,
}

const ORDERS: PreparedSql = {
  name: "loyalty_orders_of_customers",
  text: `select customer_id, jsonb_agg(jsonb_build_object('order_id', id,
      'placed_at', floor(extract(epoch from created_at) * 1000)::bigint,
      'canceled_at', floor(extract(epoch from canceled_at) * 1000)::bigint)) as orders
    from "order" where customer_id = any($1) and deleted_at is null
      and not coalesce(is_draft_order, false)
    group by customer_id`,
}

/** Groups and orders of customers, by customer; only what somebody asks for is read. */
export async function readPastBuyers(
  container: MedusaContainer,
  customer_ids: readonly string[],
  asked: { readonly groups: boolean; readonly orders: boolean },
): Promise<ReadonlyMap<string, PastBuyer>> {
  if (customer_ids.length === 0) return new Map()
  const [groups, orders] = await Promise.all([
    asked.groups
      ? sqlRows<{ customer_id: string; ids: string[] }>(container, GROUPS, [customer_ids])
      : [],
    asked.orders
      ? sqlRows<{ customer_id: string; orders: ShopOrderPlaced[] }>(container, ORDERS, [
          customer_ids,
        ])
      : [],
  ])
  const groups_of = new Map(groups.map(({ customer_id, ids }) => [customer_id, ids]))
  const orders_of = new Map(orders.map((row) => [row.customer_id, row.orders]))
  return new Map(
    customer_ids.map((id) => [
      id,
      { customer_group_ids: groups_of.get(id) ?? [], orders: orders_of.get(id) ?? [] },
    ]),
  )
}
