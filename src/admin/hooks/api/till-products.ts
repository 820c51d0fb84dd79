import type { TillVariant } from "../../lib/till/scan-outcome"
import { sdk } from "../../lib/shop/sdk"

const FIELDS =
  "id,title,sku,barcode,ean,upc,product.title,product.thumbnail,prices.amount,prices.currency_code"
const CODED_MAX = 10
const SHOWN_MAX = 20

interface VariantsPage {
  readonly variants: readonly TillVariant[]
}

const variants = async (query: Record<string, unknown>) =>
  (
    await sdk.client.fetch<VariantsPage>("/admin/product-variants", {
      query: { fields: FIELDS, ...query },
    })
  ).variants

/** Variants that have this very code on them. */
export function variantsWithCode(code: string): Promise<readonly TillVariant[]> {
  const codes = ["barcode", "ean", "upc", "sku"].map((kind) => ({ [kind]: code }))
  return variants({ $or: codes, limit: CODED_MAX })
}

/** Variants by words, a part of a code, or the product's name. */
export function searchVariants(words: string): Promise<readonly TillVariant[]> {
  return variants({ q: words, limit: SHOWN_MAX })
}
