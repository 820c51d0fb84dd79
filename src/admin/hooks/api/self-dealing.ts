import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { personName } from "../../lib/members/person-name"
import { sdk } from "../../lib/shop/sdk"
import type { Page } from "./types"

/** What one person of the staff did for one member. */
export interface Dealing {
  readonly actor_id: string
  readonly member_id: string
  readonly customer_id: string
  readonly adjustments: number
  readonly cards_issued: number
  readonly redemptions: number
  readonly actions: number
  readonly bonuses_given: number
  readonly bonuses_taken: number
  /** Of all that this person did for members in that time. */
  readonly share_percent: number
  readonly last_at: string
}

export interface DealingsAsked {
  /** Days, both included: "2026-11-01". */
  readonly from: string
  readonly to: string
  readonly program_id?: string
  readonly limit: number
  readonly offset: number
}

export function useSelfDealing(asked: DealingsAsked) {
  return useQuery({
    queryKey: ["loyalty", "self-dealing", asked],
    queryFn: () =>
      sdk.client.fetch<Page & { dealings: readonly Dealing[] }>(
        "/admin/loyalty/reports/self-dealing",
        { query: { ...asked } },
      ),
    placeholderData: keepPreviousData,
  })
}

/** The names of these customers by their ids, in one request. */
export function useCustomerNames(customer_ids: readonly string[]) {
  const ids = [...new Set(customer_ids)].sort()
  return useQuery({
    queryKey: ["loyalty", "customer-names", ids],
    queryFn: async () => {
      const { customers } = await sdk.admin.customer.list({
        id: ids,
        fields: "id,email,first_name,last_name",
        limit: ids.length,
      })
      return new Map(customers.map((customer) => [customer.id, personName(customer)]))
    },
    enabled: ids.length > 0,
    placeholderData: (known) => known,
  })
}
