import type { Bonuses } from "../money/bonuses"
import type { Minor } from "../money/money"
import type { ReturnTerms } from "../program/terms"
import type { PaidBack } from "./taken-payment"

/** What a return at a till brings, decided before anything is done: nobody computes it twice. */
export interface TillReturn {
  readonly currency_code: string
  readonly money: Minor
  /** The part of it that the cashier hands over; the rest goes back by the way in which it was paid. */
  readonly money_by_hand: Minor
  /** All of it by the ways in which the goods were paid, so that it goes back by the same. */
  readonly by_method: readonly PaidBack[]
  readonly refunded: Bonuses
  readonly revoked: Bonuses
  /** Earned bonuses that are spent by now, and that are taken out of the money already. */
  readonly shortfall: Bonuses
  /** As the account stands afterwards; null: nobody earned on the goods. */
  readonly standing: { readonly available: Bonuses; readonly debt: Bonuses } | null
  readonly lines: readonly TillReturnLine[]
}

export interface TillReturnLine {
  readonly item_id: string
  readonly quantity: number
  readonly money: Minor
  readonly refunded: Bonuses
}

/** Goods that were brought without a receipt: what they earn today is taken back, and nothing was spent on them. */
export interface ReturnWithoutReceipt extends Omit<TillReturn, "lines" | "refunded" | "by_method"> {
  readonly member_id: string
  readonly reason: string
  /** Of what was to be taken back and is spent by now, as the program had it when this was decided. */
  readonly shortfall_policy: ReturnTerms["shortfall"]
  readonly lines: readonly BlindReturnLine[]
}

export interface BlindReturnLine {
  readonly title: string
  readonly quantity: number
  readonly unit_price: Minor
  readonly money: Minor
  readonly revoked: Bonuses
}
