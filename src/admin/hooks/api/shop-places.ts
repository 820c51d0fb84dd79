import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"

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

/** The countries in which the shop sells, "pl". */
export function useShopCountries() {
  return useQuery({
    queryKey: ["loyalty", "shop-countries"],
    queryFn: async () => {
      const { regions } = await sdk.admin.region.list({
        limit: PLACES_MAX,
        fields: "id,countries.iso_2",
      })
      const codes = regions.flatMap(({ countries }) => countries ?? []).map(({ iso_2 }) => iso_2)
      return [...new Set(codes.filter((code) => code !== undefined))]
    },
  })
}
