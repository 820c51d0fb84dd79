import type { MedusaContainer } from "@medusajs/framework/types"

import type { ProductGroup } from "../../domain/accrual-rules/accrual-rule"
import type { ProductMarks } from "../../domain/program/product-selection"
import type { ProgramTerms } from "../../domain/program/terms"
import { queryRows } from "../shop/query-rows"

interface MarkedProduct {
  readonly id: string
  readonly collection_id: string | null
  readonly categories?: readonly { readonly id: string }[]
  readonly tags?: readonly { readonly id: string }[]
}

/**
 * Categories, collection and tags of the products, by product id; asked for only when a setting of the
 * program looks at them, since most programs look at none.
 */
export async function readProductMarks(
  container: MedusaContainer,
  terms: ProgramTerms,
  product_ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<ProductMarks, "product_id">>> {
  if (product_ids.length === 0 || !selections(terms).some(looksBeyondTheProduct)) return new Map()
  const products = await queryRows<MarkedProduct>(container, {
    entity: "product",
    fields: ["id", "collection_id", "categories.id", "tags.id"],
    filters: { id: [...new Set(product_ids)] },
  })
  return new Map(
    products.map((product) => [
      product.id,
      {
        collection_id: product.collection_id ?? null,
        category_ids: (product.categories ?? []).map((category) => category.id),
        tag_ids: (product.tags ?? []).map((tag) => tag.id),
      },
    ]),
  )
}

function selections(terms: ProgramTerms): ProductGroup[] {
  const { accrual, accrual_rules, redemption, tier_schedule } = terms
  return [
    tier_schedule.counted_products,
    accrual.exclusions,
    redemption.exclusions,
    ...redemption.group_caps.map((group) => group.products),
    ...accrual_rules
      .filter((rule) => rule.is_active)
      .flatMap((rule) => rule.conditions.products ?? []),
  ]
}

function looksBeyondTheProduct(selection: ProductGroup): boolean {
  return (
    selection.category_ids.length + selection.collection_ids.length + selection.tag_ids.length > 0
  )
}
