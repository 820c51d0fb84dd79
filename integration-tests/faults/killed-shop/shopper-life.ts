import type { Answer } from "../../fixtures/shop/http-client"
import type { StoreOrder } from "../../fixtures/shop/orders"
import type { CartWithLoyalty } from "../../fixtures/shop/shopping-cart"
import type { StoreCart } from "../../fixtures/shop/test-shop"
import type { Patient } from "./patient-client"
import { NoAnswer } from "./patient-client"
import type { Stage } from "./stage"

interface WithId {
  readonly id: string
}

/** What the shop has told somebody for certain, and must still be true in the end. */
export interface Acknowledged {
  readonly orders: Set<string>
  readonly canceled: Set<string>
}

/** A cart that becomes an order, as often as the shop dies meanwhile; then it may be canceled or come back. */
export async function liveOnce(
  shopper: Patient,
  staff: Patient,
  stage: Stage,
  acknowledged: Acknowledged,
  random: (below: number) => number,
): Promise<void> {
  const order = await buy(shopper, stage, random)
  if (!order) return
  acknowledged.orders.add(order.id)
  const fate = random(4)
  if (fate === 0) {
    const { status } = await staff.post(`/admin/orders/${order.id}/cancel`)
    if (status < 300) acknowledged.canceled.add(order.id)
  }
  if (fate === 1) await comeBack(staff, stage, order, random)
}

async function buy(
  shopper: Patient,
  stage: Stage,
  random: (below: number) => number,
): Promise<StoreOrder | null> {
  const first = random(stage.variant_ids.length)
  const items = [first, (first + 1) % stage.variant_ids.length].map((index) => ({
    variant_id: stage.variant_ids[index],
    quantity: 1 + random(2),
  }))
  const cart = (
    await shopper.post<{ cart: StoreCart }>("/store/carts", { region_id: stage.region_id, items })
  ).data.cart
  const route = `/store/carts/${cart.id}`
  await shopper.post(`${route}/shipping-methods`, { option_id: stage.free_shipping })
  const wish = random(3) === 0 ? 1 + random(400) / 100 : "max"
  if (random(5) > 0) await redeem(shopper, route, wish)
  await pay(shopper, cart.id)
  return complete(shopper, route, wish)
}

function redeem(
  shopper: Patient,
  route: string,
  bonuses: number | "max",
): Promise<Answer<CartWithLoyalty>> {
  return shopper.post<CartWithLoyalty>(`${route}/loyalty`, { bonuses })
}

async function pay(shopper: Patient, cart_id: string): Promise<void> {
  const { data } = await shopper.post<{ payment_collection: WithId }>(
    "/store/payment-collections",
    { cart_id },
  )
  await shopper.post(`/store/payment-collections/${data.payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
}

const TRIES = 4

/** A cart whose redemption has gone stale is told so, and then is redeemed and paid anew. */
async function complete(
  shopper: Patient,
  route: string,
  wish: number | "max",
): Promise<StoreOrder | null> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { data } = await shopper.post<{ type: string; order: StoreOrder }>(`${route}/complete`)
    if (data.type === "order") return data.order
    await redeem(shopper, route, wish)
    await pay(shopper, route.split("/").at(-1) as string)
  }
  return null
}

/** Some of the articles come back; a return in which the shop dies is left as it is. */
async function comeBack(
  staff: Patient,
  stage: Stage,
  order: StoreOrder,
  random: (below: number) => number,
): Promise<void> {
  const items = order.items
    .slice(0, 1 + random(order.items.length))
    .map(({ id, quantity }) => ({ id, quantity }))
  const send = (url: string, data?: object) => staff.postOnce<{ return: WithId }>(url, data)
  try {
    await send(`/admin/orders/${order.id}/fulfillments`, {
      location_id: stage.location_id,
      items: order.items.map(({ id, quantity }) => ({ id, quantity })),
    })
    const { data } = await send("/admin/returns", { order_id: order.id })
    const route = `/admin/returns/${data.return.id}`
    await send(`${route}/request-items`, { items })
    await send(`${route}/request`)
    await send(`${route}/receive`)
    await send(`${route}/receive-items`, { items })
    await send(`${route}/receive/confirm`)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
}
