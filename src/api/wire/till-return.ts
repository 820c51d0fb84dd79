/** What a return brings, told beforehand and afterwards in the same words; money and bonuses in major units. */
export interface WireTillReturn {
  readonly currency_code: string
  /** Paid out to the customer. */
  readonly money_back: number
  /** The part of it that a cashier hands over; the rest goes back by the way in which it was paid on the web. */
  readonly money_by_hand: number
  /** Spent on the goods: back on the account. */
  readonly bonuses_back: number
  /** Earned by the goods: taken off the account. */
  readonly bonuses_taken_back: number
  /** Earned bonuses that are spent by now and that the program takes out of the money; it is taken out already. */
  readonly shortfall: number
  /** What can be spent afterwards; null: nobody earned on the goods. */
  readonly balance_after: number | null
  readonly debt_after: number | null
  readonly lines: readonly WireReturnedLine[]
}

export interface WireReturnedLine {
  readonly item_id: string
  readonly quantity: number
  readonly money_back: number
  readonly bonuses_back: number
}

/** Goods that were brought back without a receipt. */
export interface WireReturnWithoutReceipt extends Omit<WireTillReturn, "lines"> {
  readonly member_id: string
  readonly reason: string
  readonly lines: readonly {
    readonly title: string
    readonly quantity: number
    readonly unit_price: number
    readonly money_back: number
    readonly bonuses_taken_back: number
  }[]
}
