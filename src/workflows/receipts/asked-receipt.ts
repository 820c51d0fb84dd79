import type { Bonuses } from "../../domain/money/bonuses"
import type { Instant } from "../../domain/ledger/account"

/** A finished sale as the till tells it; its content is what makes it the same sale when it is told again. */
export interface AskedReceipt {
  readonly till_id: string
  /** The till's own number. */
  readonly receipt_number: string
  readonly holder: ReceiptHolder
  readonly currency_code: string
  readonly sales_channel_id: string | null
  readonly region_id: string | null
  /** Null: when it was first told. */
  readonly sold_at: Instant | null
  /** What the till took off the price for bonuses; the lines do not show it. */
  readonly bonuses: Bonuses
  readonly lines: readonly SoldLine[]
}

export type ReceiptHolder =
  | { readonly by: "card"; readonly code: string }
  | { readonly by: "member"; readonly member_id: string }

/** Money in major units, before bonuses. */
export interface SoldLine {
  readonly line_id: string
  readonly title: string | null
  /** Goods that the shop knows under it count with their categories, collections and tags. */
  readonly sku: string | null
  readonly variant_id: string | null
  readonly quantity: number
  readonly unit_price: number
  readonly is_tax_inclusive: boolean
  readonly tax_percent: number
  /** What the till took off the whole line, with tax. */
  readonly discount: number
  readonly is_gift_card: boolean | null
}
