/** One line of a sale: money in major units, with what other reductions take off it and without bonuses. */
export interface SaleLine {
  readonly line_id?: string
  readonly title?: string
  readonly sku?: string
  readonly variant_id?: string
  readonly quantity?: number
  readonly unit_price: number
  readonly is_tax_inclusive?: boolean
  readonly tax_percent?: number
  /** Off the whole line. */
  readonly discount?: number
  readonly is_gift_card?: boolean
}

/** A sale as the till software has it. */
export interface Sale {
  /** The till's own number of the receipt, never used twice. It is what makes the sale one. */
  readonly receipt_id: string
  readonly card_code: string
  readonly currency_code: string
  /** What the customer wants to pay with bonuses. */
  readonly bonuses?: number
  readonly sales_channel_id?: string
  readonly region_id?: string
  readonly lines: readonly SaleLine[]
}

/** A sale as it is sent, however often: with the till and the moment in which it was made. */
export interface ToldSale extends Sale {
  readonly till_id: string
  readonly sold_at: string
}

/** As the shop has recorded a sale. Bonuses in major units. */
export interface RecordedSale {
  readonly id: string
  readonly receipt_id: string
  readonly bonuses_asked: number
  readonly bonuses_owed: number
  readonly bonuses_forgiven: number
  readonly bonuses_earned: number
  /** For the printed receipt. */
  readonly available: number
}
