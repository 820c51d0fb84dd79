import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

import type { DemoRegion } from "./regions"
import { REGIONS } from "./regions"

export interface DemoShop {
  readonly channels: { readonly web: string; readonly till: string }
  readonly regions: readonly (DemoRegion & { readonly id: string })[]
}

/** Channels, the web shop's key, regions with their taxes, and prices that include them. */
export async function createShop(container: MedusaContainer): Promise<DemoShop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: {
      salesChannelsData: [
        { name: "Web shop", description: "Orders from the web shop" },
        { name: "Shop in Mill Lane", description: "Orders from the till" },
      ],
    },
  })
  const [web, till] = channels.map((channel) => channel.id)
  if (!web || !till) throw new Error("The sales channels are missing.")

  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Web shop", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0]?.id ?? "", add: [web] },
  })
  await sellInBothCurrencies(container, web)

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: REGIONS.map((region) => ({
        name: region.name,
        currency_code: region.currency_code,
        countries: [region.country_code],
        payment_providers: ["pp_system_default"],
        is_tax_inclusive: true,
      })),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: REGIONS.map((region) => ({
      country_code: region.country_code,
      provider_id: "tp_system",
      default_tax_rate: { rate: region.tax_rate, code: region.tax_code, name: region.tax_name },
    })),
  })
  const idOf = (name: string) => regions.find((region) => region.name === name)?.id ?? ""
  return {
    channels: { web, till },
    regions: REGIONS.map((region) => ({ ...region, id: idOf(region.name) })),
  }
}

async function sellInBothCurrencies(container: MedusaContainer, channel_id: string): Promise<void> {
  const stores = await container.resolve(Modules.STORE).listStores()
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: stores.map((store) => store.id) },
      update: {
        name: "Bean & Leaf",
        default_sales_channel_id: channel_id,
        supported_currencies: REGIONS.map(({ currency_code }, index) => ({
          currency_code,
          is_default: index === 0,
          is_tax_inclusive: true,
        })),
      },
    },
  })
}
