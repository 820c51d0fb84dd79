import type { MedusaContainer } from "@medusajs/framework/types"

import type { BonusOrderRow } from "../../modules/loyalty-member/ledger/rows"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ExpiringLot } from "../../modules/loyalty-member/reads/expiring"
import type { ProgramTerms } from "../../domain/program/terms"
import type { TakenPayment } from "../../domain/till/taken-payment"
import { memberModule, programModule } from "../shop/modules"
import { queryRows } from "../shop/query-rows"
import type { SoldOrder } from "./read-sold-order"
import { readSoldOrder } from "./read-sold-order"
import { readTakenPayments } from "./read-taken-payments"
import type { SaleLine } from "./sale-lines"
import { saleLines } from "./sale-lines"

/** A sale as a receipt tells it. Money in major units, as Medusa computes it. */
interface SaleOrder {
  readonly id: string
  readonly display_id: number
  readonly currency_code: string
  readonly created_at: string | Date
  readonly total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly variant_sku: string | null
    readonly quantity: number
    readonly unit_price: number
    readonly total: number
  }[]
}

export interface TillSale {
  readonly order: SaleOrder
  /** In the order in which they were made. */
  readonly payments: readonly TakenPayment[]
  /** What it earned and spent; null: it is nobody's. */
  readonly loyalty: {
    readonly record: BonusOrderRow
    readonly member: MemberStandingView
    readonly terms: ProgramTerms
    readonly expiring: readonly ExpiringLot[]
  } | null
}

export interface SaleDetails extends TillSale {
  readonly order: SoldOrder
  readonly lines: readonly SaleLine[]
}

/** What of an order the receipt of a sale tells. */
export const SALE_FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "created_at",
  "total",
  "tax_total",
  "discount_total",
  "items.*",
]

export async function readTillSale(
  container: MedusaContainer,
  order_id: string,
): Promise<TillSale> {
  const [orders, paymentsOf, loyalty] = await Promise.all([
    queryRows<SaleOrder>(container, {
      entity: "order",
      fields: SALE_FIELDS,
      filters: { id: order_id },
    }),
    readTakenPayments(container, [order_id]),
    readLoyalty(container, order_id),
  ])
  return { order: orders[0] as SaleOrder, payments: paymentsOf(order_id), loyalty }
}

/** A sale with all that is known of its goods. @throws LoyaltyError `order_not_found` */
export async function readSaleDetails(
  container: MedusaContainer,
  order_id: string,
): Promise<SaleDetails> {
  const [order, paymentsOf, loyalty] = await Promise.all([
    readSoldOrder(container, order_id),
    readTakenPayments(container, [order_id]),
    readLoyalty(container, order_id),
  ])
  return {
    order,
    payments: paymentsOf(order_id),
    loyalty,
    lines: saleLines(order, loyalty?.record ?? null),
  }
}

async function readLoyalty(
  container: MedusaContainer,
  order_id: string,
): Promise<TillSale["loyalty"]> {
  const members = memberModule(container)
  const record = await members.readOrderRecord(order_id)
  if (!record) return null
  const [standings, expiring, terms] = await Promise.all([
    members.readStandings({ member_ids: [record.member_id] }),
    members.readExpiring([record.account_id]),
    programModule(container).retrieveTerms(record.program_id, record.program_version),
  ])
  const [member] = standings
  return member ? { record, member, terms, expiring } : null
}
