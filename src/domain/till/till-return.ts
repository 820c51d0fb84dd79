import type { Bonuses } from "../money/bonuses"
import type { Minor } from "../money/money"

/** What a return at a till brings, decided before anything is done: nobody computes it twice. */
export interface TillReturn {
  readonly currency_code: string
  readonly money: Minor
  /** The part of it that the cashier hands over; the rest goes back by the way in which it was paid. */
  readonly money_by_hand: Minor
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
