import { currencyOf } from "../../domain/money/currency"
import type { Minor } from "../../domain/money/money"
import { minor, moneyToMinor, NO_MONEY } from "../../domain/money/money"
import { keptRedemption } from "../../domain/orders/order-redemption"
import { lineAmounts } from "../../domain/program/line-amounts"
import { returnableQuantity, returnedQuantity } from "../../domain/till/returnable"
import type { BonusOrderRow } from "../../modules/loyalty-member/ledger/rows"
import { pricedItem } from "../basket/shop-lines"
import type { SoldOrder } from "./read-sold-order"
import { goodsOf, isCanceled } from "./read-sold-order"

/** A line of a sale with what can come back of it. */
export interface SaleLine {
  readonly item_id: string
  readonly title: string
  readonly variant_title: string | null
  readonly quantity: number
  readonly returned_quantity: number
  readonly returnable_quantity: number
  /** Major units. */
  readonly unit_price: number
  /** What all of it costs before anything is taken off. */
  readonly original: Minor
  /** What was paid for all of it, in money and with bonuses. */
  readonly in_money: Minor
  readonly applied: Minor
}

export function saleLines(order: SoldOrder, record: BonusOrderRow | null): SaleLine[] {
  const currency = currencyOf(order.currency_code)
  const applied_on = new Map(
    record?.redemption
      ? keptRedemption(record.redemption, record.facts).map((line) => [line.line_id, line.amount])
      : [],
  )
  return order.items.map((item) => {
    const goods = goodsOf(item)
    const applied = applied_on.get(item.id) ?? NO_MONEY
    const amounts = lineAmounts(pricedItem(item))
    const payable = moneyToMinor(amounts.payable, currency)
    return {
      item_id: item.id,
      title: item.title,
      variant_title: item.variant_title,
      quantity: goods.quantity,
      returned_quantity: returnedQuantity(goods),
      returnable_quantity: isCanceled(order) ? 0 : returnableQuantity(goods),
      unit_price: Number(item.unit_price),
      original: moneyToMinor(amounts.original, currency),
      in_money: minor(Math.max(0, payable - applied)),
      applied,
    }
  })
}
