import { bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import { fullName } from "../../domain/till/person-hints"
import type { ListedSale } from "../../workflows/till/list-till-sales"
import type { SaleDetails } from "../../workflows/till/read-till-sale"
import type { WireTillPayment } from "./till-payment"
import { paymentToWire } from "./till-payment"
import type { WireTillSale } from "./till-sale"
import { tillSaleToWire } from "./till-sale"

/** A sale in the list of a till; money and bonuses in major units. */
export interface WireListedSale {
  readonly order_id: string
  readonly display_id: number
  readonly placed_at: string
  readonly currency_code: string
  /** In money, less what has come back. */
  readonly total: number
  /** What bonuses have paid of it, less what has been given back. */
  readonly applied_bonuses: number
  readonly earned_bonuses: number
  readonly payments: readonly WireTillPayment[]
  /** Null: nobody earned on it. */
  readonly member: { readonly id: string; readonly name: string | null } | null
  /** False: all has come back, nothing has left the shop yet, or it was canceled. */
  readonly is_returnable: boolean
}

/** A sale with what can come back of it. */
export interface WireSaleDetails extends WireTillSale {
  readonly placed_at: string
  readonly lines: readonly WireSoldLine[]
}

export interface WireSoldLine {
  readonly item_id: string
  readonly title: string
  readonly variant_title: string | null
  readonly quantity: number
  readonly returned_quantity: number
  readonly returnable_quantity: number
  readonly unit_price: number
  /** In money, of all that was sold, whatever has come back since. */
  readonly total: number
  /** What bonuses have paid of the line, as money. */
  readonly applied_amount: number
}

export function listedSaleToWire(sale: ListedSale): WireListedSale {
  const { member_id } = sale
  return {
    order_id: sale.order_id,
    display_id: sale.display_id,
    placed_at: new Date(sale.placed_at).toISOString(),
    currency_code: sale.currency_code,
    total: sale.total,
    applied_bonuses: bonusesToWire(sale.applied),
    earned_bonuses: bonusesToWire(sale.earned),
    payments: sale.payments.map((payment) =>
      paymentToWire(payment, currencyOf(sale.currency_code)),
    ),
    member: member_id === null ? null : { id: member_id, name: fullName(sale) },
    is_returnable: sale.is_returnable,
  }
}

export function saleDetailsToWire(sale: SaleDetails): WireSaleDetails {
  const wire = tillSaleToWire(sale)
  const currency = currencyOf(sale.order.currency_code)
  return {
    ...wire,
    placed_at: wire.sold_at,
    lines: sale.lines.map(({ in_money, applied, original: _, ...line }) => ({
      ...line,
      total: moneyFromMinor(in_money, currency),
      applied_amount: moneyFromMinor(applied, currency),
    })),
  }
}
