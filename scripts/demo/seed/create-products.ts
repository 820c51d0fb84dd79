import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { CatalogProduct } from "./catalog"
import { CATALOG, CATEGORIES, COLLECTIONS, handleOf, plnCents } from "./catalog"
import type { DemoDelivery } from "./create-delivery"
import type { DemoShop } from "./create-shop"

/** A variant as an order line needs it. */
export interface DemoVariant {
  readonly id: string
  readonly title: string
  readonly sku: string
  readonly product_id: string
  readonly product_title: string
  readonly product_handle: string
  readonly category_id: string
  readonly collection_id: string | null
  readonly collection: string | null
  readonly cents: { readonly eur: number; readonly pln: number }
}

/** The whole catalog, on sale in both channels. */
export async function createProducts(
  container: MedusaContainer,
  shop: DemoShop,
  delivery: DemoDelivery,
): Promise<DemoVariant[]> {
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: Object.values(CATEGORIES).map((name) => ({ name, is_active: true })),
    },
  })
  const { result: collections } = await createCollectionsWorkflow(container).run({
    input: { collections: Object.values(COLLECTIONS).map((title) => ({ title })) },
  })
  const categoryIds = new Map(categories.map(({ name, id }) => [name, id]))
  const collectionIds = new Map(collections.map(({ title, id }) => [title, id]))

  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: CATALOG.map((product) => ({
        title: product.title,
        handle: product.handle,
        description: product.description,
        status: "published" as const,
        shipping_profile_id: delivery.profile_id,
        category_ids: [categoryIds.get(product.category) ?? ""],
        collection_id:
          product.collection === null ? undefined : collectionIds.get(product.collection),
        sales_channels: [{ id: shop.channels.web }, { id: shop.channels.till }],
        options: [{ title: "Size", values: product.variants.map((variant) => variant.title) }],
        variants: product.variants.map((variant) => ({
          title: variant.title,
          sku: skuOf(product, variant.title),
          manage_inventory: false,
          options: { Size: variant.title },
          prices: [
            { currency_code: "eur", amount: variant.eur_cents / 100 },
            { currency_code: "pln", amount: plnCents(variant.eur_cents) / 100 },
          ],
        })),
      })),
    },
  })

  const variantIds = new Map(
    products.flatMap((product) => product.variants.map(({ sku, id }) => [sku, { id, product }])),
  )
  return CATALOG.flatMap((product) =>
    product.variants.map(({ title, eur_cents }): DemoVariant => {
      const sku = skuOf(product, title)
      const made = variantIds.get(sku)
      if (!made) throw new Error(`The shop lacks ${sku}.`)
      return {
        id: made.id,
        title,
        sku,
        product_id: made.product.id,
        product_title: product.title,
        product_handle: product.handle,
        category_id: categoryIds.get(product.category) ?? "",
        collection_id: collectionIds.get(product.collection ?? "") ?? null,
        collection: product.collection,
        cents: { eur: eur_cents, pln: plnCents(eur_cents) },
      }
    }),
  )
}

function skuOf(product: CatalogProduct, variant: string): string {
  return `${product.handle}-${handleOf(variant)}`.toUpperCase()
}
