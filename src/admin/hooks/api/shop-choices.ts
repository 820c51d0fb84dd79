import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

/** Things of the shop that settings name, by the list that they stand in. */
export type ShopChoiceKind =
  | "product_ids"
  | "category_ids"
  | "collection_ids"
  | "tag_ids"
  | "sales_channel_ids"
  | "customer_group_ids"
  | "region_ids"

export interface ShopChoice {
  readonly id: string
  readonly name: string
}

const FOUND_MAX = 10

interface Asked {
  readonly q?: string
  readonly id?: string[]
  readonly limit: number
}

const READ: Readonly<Record<ShopChoiceKind, (asked: Asked) => Promise<readonly ShopChoice[]>>> = {
  product_ids: async (asked) => {
    const { products } = await sdk.admin.product.list({ ...asked, fields: "id,title" })
    return products.map(({ id, title }) => ({ id, name: title }))
  },
  category_ids: async (asked) => {
    const { product_categories } = await sdk.admin.productCategory.list({
      ...asked,
      fields: "id,name",
    })
    return product_categories.map(({ id, name }) => ({ id, name }))
  },
  collection_ids: async (asked) => {
    const { collections } = await sdk.admin.productCollection.list({ ...asked, fields: "id,title" })
    return collections.map(({ id, title }) => ({ id, name: title }))
  },
  tag_ids: async (asked) => {
    const { product_tags } = await sdk.admin.productTag.list({ ...asked, fields: "id,value" })
    return product_tags.map(({ id, value }) => ({ id, name: value }))
  },
  sales_channel_ids: async (asked) => {
    const { sales_channels } = await sdk.admin.salesChannel.list({ ...asked, fields: "id,name" })
    return sales_channels.map(({ id, name }) => ({ id, name }))
  },
  customer_group_ids: async (asked) => {
    const { customer_groups } = await sdk.admin.customerGroup.list({ ...asked, fields: "id,name" })
    return customer_groups.map(({ id, name }) => ({ id, name: name ?? id }))
  },
  region_ids: async (asked) => {
    const { regions } = await sdk.admin.region.list({ ...asked, fields: "id,name" })
    return regions.map(({ id, name }) => ({ id, name }))
  },
}

/** What the shop has under this name, the first few. */
export function useShopChoices(kind: ShopChoiceKind, q: string, enabled: boolean) {
  return useQuery({
    queryKey: ["loyalty", "shop-choices", kind, { q }],
    queryFn: () => READ[kind]({ limit: FOUND_MAX, ...(q !== "" && { q }) }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

/** The names of what is chosen, by id. */
export function useShopChoiceNames(kind: ShopChoiceKind, ids: readonly string[]) {
  return useQuery({
    queryKey: ["loyalty", "shop-choices", kind, { ids }],
    queryFn: async () => {
      const found = await READ[kind]({ id: [...ids], limit: ids.length })
      return new Map(found.map(({ id, name }) => [id, name]))
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
}
