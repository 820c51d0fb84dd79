import type { Currency, Minor } from "../money/money"
import type { ProductMarks } from "./product-selection"

/** What a shopper is about to pay for, or has ordered: the same shape for web, till, simulator and order. */
export interface Basket {
  readonly currency: Currency
  readonly sales_channel_id: string | null
  readonly lines: readonly BasketLine[]
}

/** One line, for its whole quantity, after promotions and before bonuses. */
export interface BasketLine extends ProductMarks {
  readonly line_id: string
  readonly kind: "item" | "shipping"
  readonly is_gift_card: boolean
  /** Pieces, kilograms …: up to six decimals count. A shipping method is 1. */
  readonly quantity: number
  /** With tax. */
  readonly payable: Minor
  readonly payable_without_tax: Minor
  /** With tax, before promotions. */
  readonly original: Minor
}
