import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

/** A customer group whose members are those of a tier. */
export interface TierGroup {
  readonly customer_group_id: string
  readonly program: { readonly id: string; readonly name: string }
  /** `null`: every active member of the program. */
  readonly tier: { readonly handle: string; readonly name: string } | null
}

/** The tier that keeps a customer group; nobody's for a group of the merchant's own. */
export function useTierGroup(customer_group_id: string) {
  return useQuery({
    queryKey: ["loyalty", "tier-groups", customer_group_id],
    queryFn: () =>
      sdk.client.fetch<{ tier_groups: readonly TierGroup[] }>("/admin/loyalty/tier-groups", {
        query: { customer_group_id },
      }),
    select: ({ tier_groups }) => tier_groups[0] ?? null,
  })
}
