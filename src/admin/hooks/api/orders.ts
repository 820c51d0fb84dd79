import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import type { OrderLoyalty } from "./types"

/** What an order earned, spent and gave back; `null` where the books know nothing of it. */
export function useOrderLoyalty(order_id: string) {
  return useQuery({
    queryKey: ["loyalty", "orders", order_id],
    queryFn: () =>
      sdk.client.fetch<{ order: OrderLoyalty | null }>(`/admin/loyalty/orders/${order_id}`),
    staleTime: 0,
  })
}

/** The numbers by which people know these orders, by order id. */
export function useOrderNumbers(order_ids: readonly string[]) {
  const ids = [...new Set(order_ids)].sort()
  return useQuery({
    queryKey: ["loyalty", "order-numbers", ids],
    queryFn: async () => {
      const { orders } = await sdk.admin.order.list({
        id: ids,
        fields: "id,display_id",
        limit: ids.length,
      })
      return new Map(orders.map((order) => [order.id, order.display_id]))
    },
    enabled: ids.length > 0,
    placeholderData: (known) => known,
  })
}
