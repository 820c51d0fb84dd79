import type { Variant } from "../fixtures/shop/carts"
import { HttpClient } from "../fixtures/shop/http-client"
import type { Shipping } from "../fixtures/shop/shipping"

import { TestShop } from "../fixtures/shop/test-shop"
import { httpTo } from "../fixtures/shop-process/http-to"
import type { RunningShop } from "./running-shop"

interface WithId {
  readonly id: string
}

export interface OpenShop {
  readonly shop: TestShop
  readonly region_id: string
}

/** All that selling needs, set up by a merchant through the admin API: he has no other way either. */
export async function furnishShop(
  running: RunningShop,
  prices: readonly number[],
): Promise<OpenShop> {
  const client = new HttpClient(httpTo(running.origin))
  const basic = Buffer.from(`${running.secretKey}:`).toString("base64")
  const staff = client.as({ authorization: `Basic ${basic}` })
  const { sales_channel } = await staff.must<{ sales_channel: WithId }>(
    "POST",
    "/admin/sales-channels",
    { name: "Web shop" },
  )
  const { region } = await staff.must<{ region: WithId }>("POST", "/admin/regions", {
    name: "Germany",
    currency_code: "eur",
    countries: ["de"],
    payment_providers: ["pp_system_default"],
  })
  const products: [string, Variant][] = []
  for (const price of prices) {
    products.push([`Product at ${price}`, await addProduct(staff, sales_channel.id, price)])
  }
  const shop = TestShop.elsewhere({
    staff,
    guest: client.as({ "x-publishable-api-key": await webKey(staff, sales_channel.id) }),
    channel_id: sales_channel.id,
    shipping: await addShipping(staff, sales_channel.id),
    products,
  })
  return { shop, region_id: region.id }
}

async function webKey(staff: HttpClient, channel_id: string): Promise<string> {
  const { api_key } = await staff.must<{ api_key: WithId & { token: string } }>(
    "POST",
    "/admin/api-keys",
    { title: "Web shop", type: "publishable" },
  )
  await staff.must("POST", `/admin/api-keys/${api_key.id}/sales-channels`, { add: [channel_id] })
  return api_key.token
}

async function addProduct(staff: HttpClient, channel_id: string, price: number): Promise<Variant> {
  const { product } = await staff.must<{ product: WithId & { variants: [WithId] } }>(
    "POST",
    "/admin/products",
    {
      title: `Product at ${price}`,
      status: "published",
      sales_channels: [{ id: channel_id }],
      options: [{ title: "Size", values: ["one"] }],
      variants: [
        {
          title: "one",
          options: { Size: "one" },
          manage_inventory: false,
          prices: [{ currency_code: "eur", amount: price }],
        },
      ],
    },
  )
  return { product_id: product.id, variant_id: product.variants[0].id }
}

/** A warehouse, and two ways to send from it to Germany. */
async function addShipping(staff: HttpClient, channel_id: string): Promise<Shipping> {
  const { stock_location } = await staff.must<{ stock_location: WithId }>(
    "POST",
    "/admin/stock-locations",
    { name: "Warehouse" },
  )
  const place = `/admin/stock-locations/${stock_location.id}`
  await staff.must("POST", `${place}/sales-channels`, { add: [channel_id] })
  await staff.must("POST", `${place}/fulfillment-providers`, { add: ["manual_manual"] })
  const { stock_location: sending } = await staff.must<{
    stock_location: { fulfillment_sets: [WithId] }
  }>("POST", `${place}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: "Delivery",
    type: "shipping",
  })
  const { fulfillment_set } = await staff.must<{
    fulfillment_set: { service_zones: [WithId] }
  }>("POST", `/admin/fulfillment-sets/${sending.fulfillment_sets[0].id}/service-zones`, {
    name: "Germany",
    geo_zones: [{ type: "country", country_code: "de" }],
  })
  const { shipping_profile } = await staff.must<{ shipping_profile: WithId }>(
    "POST",
    "/admin/shipping-profiles",
    { name: "Goods", type: "goods" },
  )
  const option = async (name: string, amount: number) => {
    const { shipping_option } = await staff.must<{ shipping_option: WithId }>(
      "POST",
      "/admin/shipping-options",
      {
        name,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: fulfillment_set.service_zones[0].id,
        shipping_profile_id: shipping_profile.id,
        type: { label: name, description: name, code: name },
        prices: [{ currency_code: "eur", amount }],
      },
    )
    return shipping_option.id
  }
  return {
    location_id: stock_location.id,
    profile_id: shipping_profile.id,
    free: await option("free", 0),
    at_ten: await option("ten", 10),
  }
}
