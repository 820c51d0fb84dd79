import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import type { Reason } from "./types"

/** What one piece of a product earns in a program, and how much of it bonuses may pay. */
export interface ProductQuote {
  /** False: an order of now would not count in the program. */
  readonly applies: boolean
  readonly currency_code: string
  /** The price of the piece. */
  readonly total: number
  readonly earn: {
    readonly bonuses: number
    readonly lines: readonly { readonly reasons: readonly Reason[] }[]
  }
  readonly redeem: {
    readonly max_bonuses: number
    readonly max_amount: number
    readonly lines: readonly { readonly cap_percent: number }[]
  }
  /** Of a discount program. */
  readonly discount: { readonly percent: number } | null
}

/** A dry run of one piece under the terms in force, for a member of the first tier. */
export function useProductQuote(program_id: string, variant_id: string) {
  return useQuery({
    queryKey: ["loyalty", "product-quote", program_id, variant_id],
    queryFn: () =>
      sdk.client.fetch<{ simulation: ProductQuote }>(
        `/admin/loyalty/programs/${program_id}/simulate`,
        { method: "POST", body: { basket: { lines: [{ variant_id }] } } },
      ),
    retry: false,
  })
}

/** The variant that the shop shows first; the page of a product comes without any. `null`: it has none. */
export function useFirstVariant(product_id: string) {
  return useQuery({
    queryKey: ["loyalty", "first-variant", product_id],
    queryFn: () =>
      sdk.admin.product.listVariants(product_id, {
        limit: 1,
        fields: "id,title",
        order: "variant_rank",
      }),
    select: ({ variants }) => variants[0] ?? null,
  })
}
