import { bonusesToWire } from "../../domain/money/bonuses"
import { currencyOf } from "../../domain/money/currency"
import { moneyFromMinor } from "../../domain/money/money"
import type { ReceiptLabel } from "../../domain/till/receipt-labels"
import type { ReceiptOfSale } from "../../workflows/till/receipt-of-sale"

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
  readonly labels: Readonly<Record<ReceiptLabel, string>>
}

export interface WirePrintedAmount {
  readonly name: ReceiptLabel
  readonly label: string
  readonly amount: number
}

export function printedReceiptToWire({
  order,
  locale,
  labels,
  receipt,
}: ReceiptOfSale): WirePrintedReceipt {
  const currency = currencyOf(order.currency_code)
  return {
    order_id: order.id,
    number: order.display_id,
    locale,
    sold_at: new Date(order.created_at).toISOString(),
    currency_code: currency.code,
    header: receipt.header,
    lines: receipt.lines.map(({ unit_price, total, ...line }) => ({
      ...line,
      unit_price: moneyFromMinor(unit_price, currency),
      total: moneyFromMinor(total, currency),
    })),
    totals: receipt.totals.map(({ amount, ...figure }) => ({
      ...figure,
      amount: moneyFromMinor(amount, currency),
    })),
    loyalty: receipt.loyalty && {
      lines: receipt.loyalty.lines.map(({ amount, ...figure }) => ({
        ...figure,
        amount: bonusesToWire(amount),
      })),
    },
    footer: receipt.footer,
    join: receipt.join,
    labels,
  }
}
