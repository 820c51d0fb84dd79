import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"

const PLACES_MAX = 200

/** Names of the shop's sales channels by their ids. */
export function useSalesChannelNames() {
  return useQuery({
    queryKey: ["loyalty", "sales-channel-names"],
    queryFn: async () => {
      const { sales_channels } = await sdk.admin.salesChannel.list({
        limit: PLACES_MAX,
        fields: "id,name",
      })
      return new Map(sales_channels.map(({ id, name }) => [id, name]))
    },
  })
}

/** Names of the shop's regions by their ids. */
export function useRegionNames() {
  return useQuery({
    queryKey: ["loyalty", "region-names"],
    queryFn: async () => {
      const { regions } = await sdk.admin.region.list({ limit: PLACES_MAX, fields: "id,name" })
      return new Map(regions.map(({ id, name }) => [id, name]))
    },
  })
}
