import type { ProductSelection } from "./terms"

/** The marks of a basket line by which a selection finds it. */
export interface ProductMarks {
  readonly product_id: string | null
  readonly category_ids: readonly string[]
  readonly collection_id: string | null
  readonly tag_ids: readonly string[]
}

export type LineSelector = (marks: ProductMarks) => boolean

/** Compiles a selection once, so that asking costs the same for 5 named products and for 5 000. */
export function lineSelector(
  selection: ProductSelection,
  sales_channel_id: string | null,
): LineSelector {
  if (sales_channel_id !== null && selection.sales_channel_ids.includes(sales_channel_id)) {
    return () => true
  }
  const products = new Set(selection.product_ids)
  const categories = new Set(selection.category_ids)
  const collections = new Set(selection.collection_ids)
  const tags = new Set(selection.tag_ids)
  return (marks) =>
    (marks.product_id !== null && products.has(marks.product_id)) ||
    (marks.collection_id !== null && collections.has(marks.collection_id)) ||
    marks.category_ids.some((id) => categories.has(id)) ||
    marks.tag_ids.some((id) => tags.has(id))
}

export function selectsAnything(selection: ProductSelection): boolean {
  return Object.values(selection).some((ids: readonly string[]) => ids.length > 0)
}
