import { useQuery } from "@tanstack/react-query"
import type { TillRegion } from "../../lib/till/till-place"
import { sdk } from "../../lib/shop/sdk"

const PLACES_MAX = 200

/** The regions in which a till may stand. */
export function useTillRegions() {
  return useQuery({
    queryKey: ["loyalty", "till", "regions"],
    queryFn: () =>
      sdk.client.fetch<{ regions: readonly TillRegion[] }>("/admin/regions", {
        query: {
          limit: PLACES_MAX,
          order: "name",
          fields: "id,name,currency_code,countries.iso_2,countries.display_name",
        },
      }),
    select: ({ regions }) => regions,
    staleTime: Infinity,
  })
}

interface Named {
  readonly id: string
  readonly name: string
}

export function useTillChannels() {
  return useQuery({
    queryKey: ["loyalty", "till", "channels"],
    queryFn: () =>
      sdk.client.fetch<{ sales_channels: readonly Named[] }>("/admin/sales-channels", {
        query: { limit: PLACES_MAX, order: "name", fields: "id,name" },
      }),
    select: ({ sales_channels }) => sales_channels,
  })
}

/** Ways in which goods are handed over, if not over the counter. */
export function useTillShippingOptions() {
  return useQuery({
    queryKey: ["loyalty", "till", "shipping-options"],
    queryFn: () =>
      sdk.client.fetch<{ shipping_options: readonly Named[] }>("/admin/shipping-options", {
        query: { limit: PLACES_MAX, fields: "id,name" },
      }),
    select: ({ shipping_options }) => shipping_options,
  })
}
