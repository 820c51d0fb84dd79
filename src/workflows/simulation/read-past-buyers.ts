import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProgramWithTerms } from "../../modules/loyalty-program/types"
import type { FoundBuyer, ShopOrderPlaced } from "../../domain/simulation/buyer-under"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"
import { FIELD_ITEMS_SQL, FIELD_VALUES_SQL } from "../basket/field-items"

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

const FIELDS: PreparedSql = {
  name: "loyalty_fields_of_customers",
  text: `select m.customer_id, jsonb_object_agg(field.key, field.items) as attributes
    from (select v.member_id, v.attribute_key as key, ${FIELD_ITEMS_SQL} as items from ${FIELD_VALUES_SQL}
      where v.attribute_key = any($3) and v.member_id in
        (select id from loyalty_member where customer_id = any($1) and program_id = $2)
      group by v.member_id, v.attribute_key) field
    join loyalty_member m on m.id = field.member_id group by m.customer_id`,
}

interface PastBuyerAsked {
  readonly groups: boolean
  readonly orders: boolean
  readonly attribute_keys: readonly string[]
}

/** Groups, fields and orders of customers, by customer; only what somebody asks for is read. */
export async function readPastBuyers(
  container: MedusaContainer,
  { id: program_id }: ProgramWithTerms,
  customer_ids: readonly string[],
  asked: PastBuyerAsked,
): Promise<ReadonlyMap<string, PastBuyer>> {
  if (customer_ids.length === 0) return new Map()
  const [fields, groups, orders] = await Promise.all([
    asked.attribute_keys.length > 0
      ? sqlRows<{ customer_id: string; attributes: PastBuyer["attributes"] }>(container, FIELDS, [
          customer_ids,
          program_id,
          asked.attribute_keys,
        ])
      : [],
    asked.groups
      ? sqlRows<{ customer_id: string; ids: string[] }>(container, GROUPS, [customer_ids])
      : [],
    asked.orders
      ? sqlRows<{ customer_id: string; orders: ShopOrderPlaced[] }>(container, ORDERS, [
          customer_ids,
        ])
      : [],
  ])
  const fields_of = new Map(fields.map(({ customer_id, attributes }) => [customer_id, attributes]))
  const groups_of = new Map(groups.map(({ customer_id, ids }) => [customer_id, ids]))
  const orders_of = new Map(orders.map((row) => [row.customer_id, row.orders]))
  return new Map(
    customer_ids.map((id) => [
      id,
      {
        customer_group_ids: groups_of.get(id) ?? [],
        attributes: fields_of.get(id) ?? {},
        orders: orders_of.get(id) ?? [],
      },
    ]),
  )
}
