import type { ShopClient } from "./shop-client"

export interface SmallShop {
  readonly publishable_key: string
  readonly region_id: string
  readonly variant_ids: { readonly coat: string; readonly scarf: string }
}

interface WithId {
  readonly id: string
}

export const ADMIN = { email: "admin@shop.com", password: "supersecret" }

/** The admin's client for a server where the user exists. */
export async function signInAdmin(anonymous: ShopClient): Promise<ShopClient> {
  const { token } = await anonymous.post<{ token: string }>("/auth/user/emailpass", ADMIN)
  return anonymous.with({ token })
}

/** The least that an order needs: a channel with its key, a region with manual payment, two products. */
export async function createSmallShop(admin: ShopClient): Promise<SmallShop> {
  const { sales_channel } = await admin.post<{ sales_channel: WithId }>("/admin/sales-channels", {
    name: "Web shop",
  })
  const { api_key } = await admin.post<{ api_key: WithId & { token: string } }>("/admin/api-keys", {
    title: "Web shop",
    type: "publishable",
  })
  await admin.post(`/admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] })
  const { region } = await admin.post<{ region: WithId }>("/admin/regions", {
    name: "Europe",
    currency_code: "eur",
    countries: ["pl"],
    payment_providers: ["pp_system_default"],
  })
  const product = async (title: string, amount: number, codes: { sku: string; ean?: string }) => {
    const answer = await admin.post<{ product: { variants: [WithId] } }>("/admin/products", {
      title,
      status: "published",
      sales_channels: [{ id: sales_channel.id }],
      options: [{ title: "Size", values: ["M"] }],
      variants: [
        {
          title: "M",
          ...codes,
          options: { Size: "M" },
          manage_inventory: false,
          prices: [{ currency_code: "eur", amount }],
        },
      ],
    })
    return answer.product.variants[0].id
  }
  return {
    publishable_key: api_key.token,
    region_id: region.id,
    variant_ids: {
      coat: await product("Wool coat", 800, { sku: "COAT-M", ean: "5901234123457" }),
      scarf: await product("Scarf", 200, { sku: "SCARF" }),
    },
  }
}

export interface Shopper {
  readonly id: string
  readonly client: ShopClient
}

/** A customer with an account of her own. */
export async function registerShopper(
  anonymous: ShopClient,
  shop: SmallShop,
  person: { email: string; first_name: string; last_name: string },
): Promise<Shopper> {
  const store = anonymous.with({ publishable_key: shop.publishable_key })
  const login = { email: person.email, password: "supersecret" }
  const registered = await store.post<{ token: string }>("/auth/customer/emailpass/register", login)
  const { customer } = await store
    .with(registered)
    .post<{ customer: WithId }>("/store/customers", person)
  const { token } = await store.post<{ token: string }>("/auth/customer/emailpass", login)
  return { id: customer.id, client: store.with({ token }) }
}

interface OrderInput {
  readonly shop: SmallShop
  /** A shopper's client, or one with nothing but the publishable key for a guest. */
  readonly client: ShopClient
  readonly email: string
  readonly variant_ids: readonly string[]
  /** Runs when the lines are in the cart, before it is paid. */
  readonly beforePayment?: (cart_id: string) => Promise<unknown>
}

/** Buys one of each variant. Returns the order's id. */
export async function placeOrder(input: OrderInput): Promise<string> {
  const { shop, client, email, variant_ids } = input
  const { cart } = await client.post<{ cart: WithId }>("/store/carts", {
    region_id: shop.region_id,
    email,
    items: variant_ids.map((variant_id) => ({ variant_id, quantity: 1 })),
  })
  await input.beforePayment?.(cart.id)
  const { payment_collection } = await client.post<{ payment_collection: WithId }>(
    "/store/payment-collections",
    { cart_id: cart.id },
  )
  await client.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const { order } = await client.post<{ order: WithId }>(`/store/carts/${cart.id}/complete`)
  return order.id
}
