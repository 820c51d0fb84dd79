import type { Instant } from "../ledger/account"
import { NO_MONEY } from "../money/money"
import type { OrderFacts } from "../orders/order-facts"
import type { Basket } from "../program/basket"
import type { RedemptionLine } from "../redemption/quote-redemption"

export interface SoldBasket {
  readonly receipt_id: string
  readonly sold_at: Instant
  readonly basket: Basket
  /** By line; what is not named shows as its id. */
  readonly titles: ReadonlyMap<string, string>
  /** What bonuses took off the lines. */
  readonly paid: readonly RedemptionLine[]
}

/** A receipt as the order that Medusa does not know: it is paid for and handed over. */
export function receiptFacts({
  receipt_id,
  sold_at,
  basket,
  titles,
  paid,
}: SoldBasket): OrderFacts {
  const amounts = new Map(paid.map(({ line_id, amount }) => [line_id, amount]))
  return {
    order_id: receipt_id,
    version: 1,
    currency: basket.currency,
    sales_channel_id: basket.sales_channel_id,
    placed_at: sold_at,
    paid: true,
    delivered: true,
    canceled: false,
    lines: basket.lines.map((line) => ({
      ...line,
      title: titles.get(line.line_id) ?? line.line_id,
      returned_quantity: 0,
      paid_with_bonuses: amounts.get(line.line_id) ?? NO_MONEY,
    })),
  }
}
