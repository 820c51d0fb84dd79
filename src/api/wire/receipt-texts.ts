/** What receipts say around their figures, in each language. */
export interface WireReceiptTexts {
  /** Printed as a QR code for whoever has no card; null: nobody is asked to join. */
  readonly join_url: string | null
  readonly locales: readonly WireTextsOfLocale[]
}

export interface WireTextsOfLocale {
  /** `en`, `pt-BR` */
  readonly locale: string
  /** Lines are parted by line breaks. */
  readonly header: string
  readonly footer: string
  readonly join_prompt: string
  readonly labels: Readonly<Record<WireReceiptLabel, string>>
}

export type WireReceiptLabel =
  | "receipt"
  | "total"
  | "tax"
  | "discount"
  | "paid"
  | "change"
  | "earned"
  | "awaiting"
  | "spent"
  | "balance"
  | "expiring"
  | "debt"
  | "returned"

/** A receipt as it is to be printed; whoever prints it writes amounts and dates as people read them. */
export interface WirePrintedReceipt {
  readonly order_id: string
  readonly number: number
  readonly locale: string
  readonly sold_at: string
  readonly currency_code: string
  readonly header: string
  readonly lines: readonly {
    readonly title: string
    readonly quantity: number
    readonly unit_price: number
    readonly total: number
    readonly returned_quantity: number
  }[]
  /** Money, in the order of printing. */
  readonly totals: readonly WirePrintedAmount[]
  /** Null: nobody earned on it. */
  readonly loyalty: {
    /** Bonuses, in the order of printing. */
    readonly lines: readonly (WirePrintedAmount & { readonly expires_on: string | null })[]
  } | null
  readonly footer: string
  /** Null: whoever bought has a card, or the shop has named no address. */
  readonly join: { readonly url: string; readonly prompt: string } | null
  /** All words of the language, for what only the till knows, such as the change. */
  readonly labels: Readonly<Record<WireReceiptLabel, string>>
}

export interface WirePrintedAmount {
  readonly name: WireReceiptLabel
  readonly label: string
  readonly amount: number
}
