import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { moneyToMinor } from "../../domain/money/money"
import type { Basket } from "../../domain/program/basket"
import type { ProgramTerms } from "../../domain/program/terms"
import { queryRows } from "../shop/query-rows"
import type { AskedLine } from "../simulation/read-asked-basket"
import { readAskedBasket } from "../simulation/read-asked-basket"
import type { AskedReceipt, SoldLine } from "./asked-receipt"

interface KnownGoods {
  readonly id: string
  readonly sku: string | null
  readonly product_id: string | null
  readonly product?: { readonly is_giftcard?: boolean } | null
}

/**
 * What was sold, as an order with these lines would be read. Goods that the shop does not know are sold all the
 * same: they belong to no category, collection or tag.
 * @throws LoyaltyError `receipt_invalid`
 */
export async function soldBasket(
  container: MedusaContainer,
  { currency_code, sales_channel_id, region_id, lines }: AskedReceipt,
  terms: ProgramTerms,
): Promise<Basket> {
  const goods = await readGoods(container, lines)
  const asked = lines.map((line) => askedLine(line, goods.find(isSoldAs(line)) ?? null))
  const basket = { currency_code, sales_channel_id, region_id, lines: asked }
  const sold = await readAskedBasket(container, basket, terms, null)
  const below = sold.lines.find(({ line_id, original }) => {
    const discount = lines.find((line) => line.line_id === line_id)?.discount ?? 0
    return moneyToMinor(discount, sold.currency) > original
  })
  if (!below) return sold
  throw new LoyaltyError(
    "receipt_invalid",
    `lines.${below.line_id}: More is taken off this line than it costs.`,
  )
}

function isSoldAs({ variant_id, sku }: SoldLine) {
  return (goods: KnownGoods) =>
    variant_id === null ? sku !== null && goods.sku === sku : goods.id === variant_id
}

async function readGoods(
  container: MedusaContainer,
  lines: readonly SoldLine[],
): Promise<readonly KnownGoods[]> {
  const ids = [...new Set(lines.flatMap(({ variant_id }) => variant_id ?? []))]
  const skus = [...new Set(lines.flatMap(({ sku }) => sku ?? []))]
  const named = [
    ...(ids.length > 0 ? [{ id: ids }] : []),
    ...(skus.length > 0 ? [{ sku: skus }] : []),
  ]
  if (named.length === 0) return []
  return queryRows<KnownGoods>(container, {
    entity: "variant",
    fields: ["id", "sku", "product_id", "product.is_giftcard"],
    filters: { $or: named },
  })
}

function askedLine(line: SoldLine, goods: KnownGoods | null): AskedLine {
  return {
    id: line.line_id,
    kind: "item",
    product_id: goods?.product_id ?? null,
    variant_id: null,
    quantity: line.quantity,
    unit_price: line.unit_price,
    is_tax_inclusive: line.is_tax_inclusive,
    tax_percent: line.tax_percent,
    discount: line.discount,
    discount_percent: 0,
    is_gift_card: line.is_gift_card ?? goods?.product?.is_giftcard ?? false,
  }
}
