import { MathBN } from "@medusajs/framework/utils"

import type { Currency, Minor } from "../../domain/money/money"
import { linesToMinor, moneyToMinor } from "../../domain/money/money"
import type { BasketLine } from "../../domain/program/basket"
import type { LineAmounts } from "../../domain/program/line-amounts"
import { lineAmounts } from "../../domain/program/line-amounts"
import type { ProductMarks } from "../../domain/program/product-selection"
import type { ShopItem, ShopShippingMethod } from "./shop-lines"
import { exactText, pricedItem, pricedShipping } from "./shop-lines"

export interface PricedBasketLine extends BasketLine {
  /** Money (with tax) that a redemption already takes off the line. */
  readonly paid_with_bonuses: Minor
}

export const NO_MARKS: Omit<ProductMarks, "product_id"> = {
  category_ids: [],
  collection_id: null,
  tag_ids: [],
}

/**
 * Items and shipping methods as basket lines in minor units, items first. Fractions of a cent are
 * rounded once for the whole basket, so that the lines add up to what the customer sees; always in the
 * order of their ids, since a database hands lines out in any order.
 */
export function basketLines(
  items: readonly ShopItem[],
  shipping: readonly ShopShippingMethod[],
  marks: ReadonlyMap<string, Omit<ProductMarks, "product_id">>,
  currency: Currency,
): PricedBasketLine[] {
  const priced = new Map(
    [
      ...items.map((item) => [item.id, lineAmounts(pricedItem(item))] as const),
      ...shipping.map((method) => [method.id, lineAmounts(pricedShipping(method))] as const),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const rounded = (figure: "payable" | "payable_without_tax" | "original") => {
    const minors = linesToMinor(
      [...priced.values()].map((line) => line[figure]),
      currency,
    )
    return new Map([...priced.keys()].map((line_id, index) => [line_id, minors[index] as Minor]))
  }
  const payable = rounded("payable")
  const net = rounded("payable_without_tax")
  const original = rounded("original")
  const amountsOf = (line_id: string) => ({
    payable: payable.get(line_id) as Minor,
    payable_without_tax: net.get(line_id) as Minor,
    original: original.get(line_id) as Minor,
    paid_with_bonuses: paidWithBonuses(
      priced.get(line_id) as LineAmounts,
      payable.get(line_id) as Minor,
      currency,
    ),
  })
  return [
    ...items.map((item): PricedBasketLine => ({
      line_id: item.id,
      kind: "item",
      is_gift_card: item.is_giftcard === true,
      quantity: Number(exactText(item.raw_quantity, item.quantity)),
      product_id: item.product_id ?? null,
      ...(marks.get(item.product_id ?? "") ?? NO_MARKS),
      ...amountsOf(item.id),
    })),
    ...shipping.map((method): PricedBasketLine => ({
      line_id: method.id,
      kind: "shipping",
      is_gift_card: false,
      quantity: 1,
      product_id: null,
      ...NO_MARKS,
      ...amountsOf(method.id),
    })),
  ]
}

/** Medusa loses the last digits of a reduction; see `reductionToNothing`. */
const NEARLY_NOTHING = "0.000000001"

/**
 * A line paid in full has its price paid, however that was rounded: 10.258, which is 10.25 beside two
 * others of 10.26, is not paid with 10.26. What an order edit leaves of a reduction beyond the price of
 * the line pays nothing.
 */
function paidWithBonuses(line: LineAmounts, payable: Minor, currency: Currency): Minor {
  const left = MathBN.sub(line.payable, line.paid_with_bonuses)
  return MathBN.lte(left, NEARLY_NOTHING) ? payable : moneyToMinor(line.paid_with_bonuses, currency)
}
