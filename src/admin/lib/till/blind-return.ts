import { currencyOf } from "../../../domain/money/currency"
import { moneyFromMinor, moneyToMinor } from "../../../domain/money/money"
import type { TillCart } from "../../hooks/api/till-types"
import { readTypedMoney } from "./typed-money"

/** Goods on the counter of which nobody knows the purchase. */
export interface BroughtGoods {
  readonly id: string
  readonly variant_id: string | null
  readonly title: string
  readonly quantity: number
  /** What one costs today, with tax and before any discount; in major units. */
  readonly price_today: number
}

/** The goods of a basket, as if they came back: 3 for 100.00 → 33.33 each; 0.35 kg for 4.5465 → 12.99 a kilogram. */
export function broughtGoods({ items, currency_code }: TillCart): readonly BroughtGoods[] {
  const currency = currencyOf(currency_code)
  return items.map(({ id, variant_id, title, product_title, quantity, original_total }) => ({
    id,
    variant_id,
    title: product_title ?? title,
    quantity,
    price_today: moneyFromMinor(moneyToMinor(original_total / quantity, currency), currency),
  }))
}

/** What is paid out for one, as typed, by the goods' ids; absent: today's price. */
export type TypedPrices = Readonly<Record<string, string>>

export interface BlindReturnLine {
  readonly variant_id?: string
  readonly title: string
  readonly quantity: number
  /** Major units, tax included. */
  readonly unit_price: number
}

export interface PricedGoods {
  /** Empty while a price cannot be read. */
  readonly lines: readonly BlindReturnLine[]
  readonly problems: Readonly<Record<string, "notMoney" | "decimals">>
}

/** The goods as the shop is asked to take them back. */
export function pricedGoods(
  goods: readonly BroughtGoods[],
  typed: TypedPrices,
  currency_code: string,
): PricedGoods {
  const currency = currencyOf(currency_code)
  const problems: Record<string, "notMoney" | "decimals"> = {}
  const lines = goods.flatMap(({ id, variant_id, title, quantity, price_today }) => {
    const price = readTypedMoney(typed[id] ?? String(price_today), currency)
    if (price.problem !== null) {
      problems[id] = price.problem
      return []
    }
    const unit_price = moneyFromMinor(price.amount, currency)
    return [{ ...(variant_id !== null && { variant_id }), title, quantity, unit_price }]
  })
  return { lines: Object.keys(problems).length > 0 ? [] : lines, problems }
}
