import type { Currency, Minor } from "../../domain/money/money"
import { linesToMinor } from "../../domain/money/money"
import type { BasketLine } from "../../domain/program/basket"
import { lineAmounts } from "../../domain/program/line-amounts"
import type { ProductMarks } from "../../domain/program/product-selection"
import type { ShopItem, ShopShippingMethod } from "./shop-lines"
import { pricedItem, pricedShipping } from "./shop-lines"

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
 * rounded once for the whole basket, so that the lines add up to what the customer sees.
 */
export function basketLines(
  items: readonly ShopItem[],
  shipping: readonly ShopShippingMethod[],
  marks: ReadonlyMap<string, Omit<ProductMarks, "product_id">>,
  currency: Currency,
): PricedBasketLine[] {
  const priced = [
    ...items.map((item) => lineAmounts(pricedItem(item))),
    ...shipping.map((method) => lineAmounts(pricedShipping(method))),
  ]
  const payable = linesToMinor(
    priced.map((line) => line.payable),
    currency,
  )
  const net = linesToMinor(
    priced.map((line) => line.payable_without_tax),
    currency,
  )
  const original = linesToMinor(
    priced.map((line) => line.original),
    currency,
  )
  const redeemed = linesToMinor(
    priced.map((line) => line.paid_with_bonuses),
    currency,
  )
  const amountsAt = (index: number) => ({
    payable: payable[index] as Minor,
    payable_without_tax: net[index] as Minor,
    original: original[index] as Minor,
    paid_with_bonuses: redeemed[index] as Minor,
  })
  return [
    ...items.map((item, index): PricedBasketLine => ({
      line_id: item.id,
      kind: "item",
      is_gift_card: item.is_giftcard === true,
      product_id: item.product_id ?? null,
      ...(marks.get(item.product_id ?? "") ?? NO_MARKS),
      ...amountsAt(index),
    })),
    ...shipping.map((method, index): PricedBasketLine => ({
      line_id: method.id,
      kind: "shipping",
      is_gift_card: false,
      product_id: null,
      ...NO_MARKS,
      ...amountsAt(items.length + index),
    })),
  ]
}
