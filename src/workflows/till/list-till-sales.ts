import type { MedusaContainer } from "@medusajs/framework/types"

import type { Bonuses } from "../../domain/money/bonuses"
import { bonuses } from "../../domain/money/bonuses"
import type { SoldGoods } from "../../domain/till/returnable"
import { returnableQuantity } from "../../domain/till/returnable"
import type { TakenPayment } from "../../domain/till/taken-payment"
import type { Page } from "../../modules/loyalty-member/reads/page"
import { memberModule } from "../shop/modules"
import { jsonRows } from "../shop/lines-sql"
import { sqlRows } from "../shop/sql-rows"
import { readTakenPayments } from "./read-taken-payments"

export interface TillSalesAsked extends Page {
  /** A receipt's number: any order has one, also one that was bought on the web. */
  readonly display_id: number | null
  /** All that he has bought, wherever; null: what tills have sold, to whomever. */
  readonly member_id: string | null
  /** Who sold it; null: anybody. */
  readonly sold_by: string | null
}

/** A sale in a till's list; money in major units. */
export interface ListedSale {
  readonly order_id: string
  readonly display_id: number
  readonly placed_at: string | Date
  readonly currency_code: string
  readonly total: number
  readonly applied: Bonuses
  readonly earned: Bonuses
  readonly payments: readonly TakenPayment[]
  readonly member_id: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly is_returnable: boolean
}

/** Sales as a till looks for them, newest first: three statements, or four for those of a member. */
export async function listTillSales(
  container: MedusaContainer,
  asked: TillSalesAsked,
): Promise<{ readonly sales: readonly ListedSale[]; readonly count: number }> {
  const customer_ids =
    asked.member_id === null ? null : await customersOf(container, asked.member_id)
  const wanted = { ...asked, customer_ids }
  const source = sourceOf(wanted)
  const values = [asked.display_id, customer_ids, asked.sold_by]
  const [rows, [counted]] = await Promise.all([
    sqlRows<ListedRow>(container, pageOf(source), [...values, asked.limit, asked.offset]),
    sqlRows<{ count: string }>(container, countOf(source), values),
  ])
  const paymentsOf = await readTakenPayments(
    container,
    rows.map(({ order_id }) => order_id),
  )
  return {
    sales: rows.map(({ goods, is_canceled, total, ...sale }) => ({
      ...sale,
      payments: paymentsOf(sale.order_id),
      total: Number(total),
      applied: bonuses(Number(sale.applied)),
      earned: bonuses(Number(sale.earned)),
      is_returnable: !is_canceled && goods.some((line) => returnableQuantity(line) > 0),
    })),
    count: Number(counted?.count),
  }
}

/** Also those whose records were merged into his. */
async function customersOf(container: MedusaContainer, member_id: string): Promise<string[]> {
  const records = await memberModule(container).readRecordsOfMember(member_id)
  return records.map(({ customer_id }) => customer_id)
}

type ListedRow = Omit<ListedSale, "is_returnable" | "total" | "payments"> & {
  readonly total: string
  readonly goods: readonly SoldGoods[]
  readonly is_canceled: boolean
}

/** Where the sales of a page are found, each by an index of its own, and under which name their plan is kept. */
interface Source {
  readonly name: string
  readonly from: string
  readonly where: string
  readonly order: string
}

/** Drafts have sold nothing yet. */
const IS_SOLD = "o.deleted_at is null and not coalesce(o.is_draft_order, false)"

function sourceOf(wanted: {
  readonly display_id: number | null
  readonly customer_ids: readonly string[] | null
  readonly sold_by: string | null
}): Source {
  const is_of_tills = wanted.display_id === null && wanted.customer_ids === null
  const conditions = [
    wanted.display_id === null ? "$1::int is null" : "o.display_id = $1::int",
    wanted.customer_ids === null ? "$2::text[] is null" : "o.customer_id = any($2::text[])",
    wanted.sold_by === null ? "$3::text is null" : "t.actor_id = $3::text",
  ]
  const filters = Object.values(wanted).map((filter) => (filter === null ? "any" : "one"))
  const name = `loyalty_till_sales_${filters.join("_")}`
  if (is_of_tills) {
    return {
      name,
      from: `loyalty_till_sale t join "order" o on o.id = t.order_id`,
      where: [...conditions, "t.order_id is not null", IS_SOLD].join(" and "),
      order: "t.sold_at desc, t.order_id",
    }
  }
  return {
    name,
    from: `"order" o left join loyalty_till_sale t on t.order_id = o.id`,
    where: [...conditions, IS_SOLD].join(" and "),
    order: "o.created_at desc, o.id",
  }
}

const GOODS = jsonRows(
  {
    quantity: "d.quantity",
    requires_shipping: "i.requires_shipping",
    fulfilled_quantity: "d.fulfilled_quantity",
    return_requested_quantity: "d.return_requested_quantity",
    return_received_quantity: "d.return_received_quantity",
    return_dismissed_quantity: "d.return_dismissed_quantity",
    written_off_quantity: "d.written_off_quantity",
  },
  `order_item d join order_line_item i on i.id = d.item_id and i.deleted_at is null
    where d.order_id = p.id and d.version = p.version and d.deleted_at is null`,
)

/** Everything else is read of the page's sales alone. */
function pageOf({ name, from, where, order }: Source) {
  return {
    name: `${name}_page`,
    text: `with page as (
        select o.id, o.display_id, o.created_at, o.currency_code, o.version,
          o.status = 'canceled' or o.canceled_at is not null as is_canceled,
          row_number() over (order by ${order}) as place
        from ${from} where ${where} order by ${order} limit $4::int offset $5::int
      )
      select p.id as order_id, p.display_id, p.created_at as placed_at, p.currency_code, p.is_canceled,
        (select s.totals ->> 'current_order_total' from order_summary s
          where s.order_id = p.id and s.version = p.version and s.deleted_at is null) as total,
        coalesce(b.spent - b.refunded, 0) as applied, coalesce(b.earned - b.revoked, 0) as earned,
        m.id as member_id, c.first_name, c.last_name, ${GOODS} as goods
      from page p
      left join bonus_order b on b.order_id = p.id
      left join bonus_account a on a.id = b.account_id
      left join loyalty_member m on m.id = a.member_id
      left join customer c on c.id = m.customer_id and c.deleted_at is null
      order by p.place`,
  }
}

function countOf({ name, from, where }: Source) {
  return { name: `${name}_count`, text: `select count(*) as count from ${from} where ${where}` }
}
