import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { currencyOf } from "../../domain/money/currency"
import type { Basket } from "../../domain/program/basket"
import type { ProgramTerms } from "../../domain/program/terms"
import { basketLines } from "../basket/basket-lines"
import { readProductMarks } from "../basket/product-marks"
import type { ShopItem, ShopLine } from "../basket/shop-lines"
import { idsInShop } from "../shop/ids-in-shop"
import { queryRows } from "../shop/query-rows"

/** A basket that nobody has filled, as somebody describes it. Money in major units. */
export interface AskedBasket {
  readonly currency_code: string
  readonly sales_channel_id: string | null
  readonly region_id: string | null
  readonly lines: readonly AskedLine[]
}

export interface AskedLine {
  readonly id: string
  readonly kind: "item" | "shipping"
  readonly product_id: string | null
  /** Tells the product, and the price where none is named. */
  readonly variant_id: string | null
  readonly quantity: number
  /** Null: the shop's price of the variant. */
  readonly unit_price: number | null
  readonly is_tax_inclusive: boolean | null
  readonly tax_percent: number
  /** What promotions take off the whole line: money with tax, and a percent of its price. */
  readonly discount: number
  readonly discount_percent: number
  readonly is_gift_card: boolean | null
}

interface Variant {
  readonly id: string
  readonly product_id: string
  readonly product?: { readonly is_giftcard?: boolean } | null
  readonly price_set?: { readonly id: string } | null
}

interface Price {
  readonly id: string
  readonly calculated_amount: number | null
  readonly is_calculated_price_tax_inclusive?: boolean
}

/**
 * The basket as a cart with these lines would be read: the same rounding, the same marks of products.
 * @param customer_id whose prices count where the shop's are asked for
 * @throws LoyaltyError `simulation_invalid` for goods that the shop does not have or has no price for
 */
export async function readAskedBasket(
  container: MedusaContainer,
  { currency_code, sales_channel_id, region_id, lines }: AskedBasket,
  terms: ProgramTerms,
  customer_id: string | null,
): Promise<Basket> {
  const variants = await readVariants(container, lines)
  const prices = await readPrices(container, [...variants.values()], customer_id, {
    currency_code,
    ...(region_id !== null && { region_id }),
  })
  await assertProductsExist(container, lines)
  const items = lines
    .filter(({ kind }) => kind === "item")
    .map((line) => itemOf(line, variants.get(line.variant_id ?? ""), prices))
  const shipping = lines
    .filter(({ kind }) => kind === "shipping")
    .map((line) => {
      const amount = line.unit_price ?? 0
      return { ...taxed(line, amount, true), amount }
    })
  const product_ids = items.flatMap(({ product_id }) => product_id ?? [])
  const marks = await readProductMarks(container, terms, product_ids)
  const currency = currencyOf(currency_code)
  return { currency, sales_channel_id, lines: basketLines(items, shipping, marks, currency) }
}

function itemOf(
  line: AskedLine,
  variant: Variant | undefined,
  prices: ReadonlyMap<string, Price>,
): ShopItem {
  const price = prices.get(variant?.price_set?.id ?? "")
  const unit_price = line.unit_price ?? price?.calculated_amount ?? null
  if (unit_price === null) {
    throw new LoyaltyError(
      "simulation_invalid",
      `basket.lines.${line.id}: Name the unit_price; the shop has none for this line in the basket's currency.`,
    )
  }
  const by_shop = line.unit_price === null && price?.is_calculated_price_tax_inclusive === false
  return {
    ...taxed(line, MathBN.mult(unit_price, line.quantity), !by_shop),
    unit_price,
    quantity: line.quantity,
    product_id: variant?.product_id ?? line.product_id,
    is_giftcard: line.is_gift_card ?? variant?.product?.is_giftcard ?? false,
  }
}

function taxed(line: AskedLine, price: BigNumberInput, usually_inclusive: boolean): ShopLine {
  const { id, tax_percent, discount, discount_percent } = line
  const is_tax_inclusive = line.is_tax_inclusive ?? usually_inclusive
  const percent = MathBN.div(MathBN.mult(price, discount_percent), 100)
  return {
    id,
    is_tax_inclusive,
    tax_lines: [{ rate: tax_percent }],
    adjustments: [
      { id: `${id}-discount`, amount: discount, is_tax_inclusive: true },
      { id: `${id}-percent`, amount: percent, is_tax_inclusive },
    ],
  }
}

async function readVariants(
  container: MedusaContainer,
  lines: readonly AskedLine[],
): Promise<ReadonlyMap<string, Variant>> {
  const ids = [...new Set(lines.flatMap(({ variant_id }) => variant_id ?? []))]
  if (ids.length === 0) return new Map()
  const found = await queryRows<Variant>(container, {
    entity: "variant",
    fields: ["id", "product_id", "product.is_giftcard", "price_set.id"],
    filters: { id: ids },
  })
  const variants = new Map(found.map((variant) => [variant.id, variant]))
  const gone = ids.find((id) => !variants.has(id))
  if (gone !== undefined) throw notInShop("variant", gone)
  return variants
}

async function readPrices(
  container: MedusaContainer,
  variants: readonly Variant[],
  customer_id: string | null,
  place: { readonly currency_code: string; readonly region_id?: string },
): Promise<ReadonlyMap<string, Price>> {
  const ids = variants.flatMap(({ price_set }) => price_set?.id ?? [])
  if (ids.length === 0) return new Map()
  const groups = await readGroups(container, customer_id)
  const context = { ...place, ...(groups.length > 0 && { customer: { groups } }) }
  const prices = (await container
    .resolve(Modules.PRICING)
    .calculatePrices({ id: ids }, { context: context as never })) as unknown as Price[]
  return new Map(prices.map((price) => [price.id, price]))
}

async function readGroups(
  container: MedusaContainer,
  customer_id: string | null,
): Promise<readonly { readonly id: string }[]> {
  if (customer_id === null) return []
  const [customer] = await queryRows<{ groups?: readonly { readonly id: string }[] }>(container, {
    entity: "customer",
    fields: ["id", "groups.id"],
    filters: { id: customer_id },
  })
  return (customer?.groups ?? []).map(({ id }) => ({ id }))
}

async function assertProductsExist(
  container: MedusaContainer,
  lines: readonly AskedLine[],
): Promise<void> {
  const ids = lines.flatMap(({ product_id }) => product_id ?? [])
  const known = await idsInShop(container, "product", ids)
  const gone = ids.find((id) => !known.has(id))
  if (gone !== undefined) throw notInShop("product", gone)
}

function notInShop(what: string, id: string): LoyaltyError {
  return new LoyaltyError(
    "simulation_invalid",
    `basket.lines: The shop has no ${what} "${id}"; choose another.`,
  )
}
