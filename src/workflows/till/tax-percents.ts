import type { MedusaContainer, TaxableItemDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import type { AskedLine } from "../simulation/read-asked-basket"
import { queryRows } from "../shop/query-rows"
import type { PlaceOfSale } from "./place-of-sale"

interface TaxedVariant {
  readonly id: string
  readonly product_id: string
  readonly product?: { readonly type_id?: string | null } | null
}

/**
 * The tax that a cart in this place would have on each line, as one percent by the line's id: goods of the shop by their
 * product, bare prices by the place's own rate. Nothing where Medusa computes no taxes by itself.
 */
export async function taxPercents(
  container: MedusaContainer,
  place: PlaceOfSale,
  lines: readonly AskedLine[],
): Promise<ReadonlyMap<string, number>> {
  const { country_code, currency_code, has_automatic_taxes } = place
  if (!has_automatic_taxes || country_code === null) return new Map()
  const variant_ids = lines.flatMap(({ variant_id }) => variant_id ?? [])
  const variants =
    variant_ids.length === 0
      ? []
      : await queryRows<TaxedVariant>(container, {
          entity: "variant",
          fields: ["id", "product_id", "product.type_id"],
          filters: { id: variant_ids },
        })
  const items = lines.map((line): TaxableItemDTO => {
    const variant = variants.find(({ id }) => id === line.variant_id)
    return {
      id: line.id,
      product_id: variant?.product_id ?? line.product_id ?? "",
      ...(variant?.product?.type_id && { product_type_id: variant.product.type_id }),
      quantity: line.quantity,
      ...(line.unit_price !== null && { unit_price: line.unit_price }),
      currency_code,
    }
  })
  const taxes = await container
    .resolve(Modules.TAX)
    .getTaxLines(items, { address: { country_code } })
  const percents = new Map<string, number>()
  for (const tax of taxes) {
    if (!("line_item_id" in tax)) continue
    percents.set(tax.line_item_id, (percents.get(tax.line_item_id) ?? 0) + Number(tax.rate ?? 0))
  }
  return percents
}
