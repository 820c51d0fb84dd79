import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

import type { DemoShop } from "./create-shop"

export interface DemoDelivery {
  readonly location_id: string
  readonly profile_id: string
  /** Shipping option by region id. */
  readonly options: ReadonlyMap<string, string>
}

const PROVIDER = "manual_manual"

/** One warehouse that ships by hand to both countries. */
export async function createDelivery(
  container: MedusaContainer,
  shop: DemoShop,
): Promise<DemoDelivery> {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Roastery",
          address: { address_1: "Mühlenweg 4", city: "Görlitz", country_code: "DE" },
        },
      ],
    },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const location_id = locations[0]?.id ?? ""
  const profile_id = profiles[0]?.id ?? ""
  const zones = await createZones(container, shop, location_id)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location_id, add: [shop.channels.web, shop.channels.till] },
  })

  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: shop.regions.map((region) => ({
      name: "Parcel",
      price_type: "flat" as const,
      provider_id: PROVIDER,
      service_zone_id: zones.get(region.name) ?? "",
      shipping_profile_id: profile_id,
      type: { label: "Parcel", description: "Two to three days.", code: "parcel" },
      prices: [{ currency_code: region.currency_code, amount: region.shipping_cents / 100 }],
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
        { attribute: "is_return", value: "false", operator: "eq" as const },
      ],
    })),
  })
  return {
    location_id,
    profile_id,
    options: new Map(shop.regions.map((region, index) => [region.id, options[index]?.id ?? ""])),
  }
}

async function createZones(
  container: MedusaContainer,
  shop: DemoShop,
  stock_location_id: string,
): Promise<Map<string, string>> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await fulfillment.createFulfillmentSets({
    name: "Parcels from the roastery",
    type: "shipping",
    service_zones: shop.regions.map((region) => ({
      name: region.name,
      geo_zones: [{ type: "country" as const, country_code: region.country_code }],
    })),
  })
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  return new Map(set.service_zones.map((zone) => [zone.name, zone.id]))
}
