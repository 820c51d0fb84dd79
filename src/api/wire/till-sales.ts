import type { WireTillSale } from "./till-sale"

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
