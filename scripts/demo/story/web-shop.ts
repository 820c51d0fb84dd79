import type { Cast, Marta } from "./cast"

interface Wanted {
  readonly product: string
  readonly quantity: number
}

export interface Cart {
  readonly id: string
  readonly total: number
  readonly item_total: number
  readonly tax_total: number
  readonly shipping_total: number
}

export interface CartLoyalty {
  readonly earn: { readonly bonuses: number }
  readonly redeem: {
    readonly max_bonuses: number
    readonly limited_by: string
    readonly applied_bonuses: number
  }
}

export interface Order {
  readonly id: string
  readonly total: number
  readonly items: readonly {
    readonly id: string
    readonly product_title: string
    readonly quantity: number
    readonly unit_price: number
  }[]
}

const ADDRESS = {
  first_name: "Marta",
  last_name: "Winter",
  address_1: "Lindenallee 7",
  city: "Leipzig",
  postal_code: "04109",
  country_code: "de",
}

/** A cart with the goods in it that is to be sent home. */
export async function fillCart(cast: Cast, marta: Marta, wanted: readonly Wanted[]): Promise<Cart> {
  const items = []
  for (const { product, quantity } of wanted) {
    items.push({ variant_id: await smallestVariantOf(cast, product), quantity })
  }
  const { cart } = await marta.client.post<{ cart: Cart }>("/store/carts", {
    region_id: cast.region_id,
    email: marta.email,
    items,
    shipping_address: ADDRESS,
  })
  const { shipping_options } = await marta.client.get<{ shipping_options: { id: string }[] }>(
    `/store/shipping-options?cart_id=${cart.id}`,
  )
  const shipped = await marta.client.post<{ cart: Cart }>(
    `/store/carts/${cart.id}/shipping-methods`,
    { option_id: shipping_options[0]?.id },
  )
  return shipped.cart
}

export async function loyaltyOf(marta: Marta, cart_id: string): Promise<CartLoyalty> {
  const path = `/store/carts/${cart_id}/loyalty`
  return (await marta.client.get<{ loyalty: CartLoyalty }>(path)).loyalty
}

/** Payment and the last click. */
export async function placeOrder(marta: Marta, cart_id: string): Promise<Order> {
  const { payment_collection } = await marta.client.post<{ payment_collection: { id: string } }>(
    "/store/payment-collections",
    { cart_id },
  )
  await marta.client.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const answer = await marta.client.post<{ type: string; order: Order }>(
    `/store/carts/${cart_id}/complete`,
  )
  if (answer.type !== "order") throw new Error(`The cart is still one: ${JSON.stringify(answer)}`)
  return answer.order
}

async function smallestVariantOf({ web, region_id }: Cast, handle: string): Promise<string> {
  const { products } = await web.get<{
    products: {
      variants: { id: string; calculated_price: { calculated_amount: number } }[]
    }[]
  }>(`/store/products?handle=${handle}&region_id=${region_id}&fields=*variants.calculated_price`)
  const [cheapest] = [...(products[0]?.variants ?? [])].sort(
    (a, b) => a.calculated_price.calculated_amount - b.calculated_price.calculated_amount,
  )
  if (!cheapest) throw new Error(`The shop has no ${handle}.`)
  return cheapest.id
}
