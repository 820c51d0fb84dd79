import type { Answer } from "../../fixtures/shop/http-client"
import type { StoreOrder } from "../../fixtures/shop/orders"
import type { StoreCart } from "../../fixtures/shop/test-shop"
import type { Patient } from "../killed-shop/patient-client"
import type { Person, Stage } from "../killed-shop/stage"

/** Nine articles at 120.49: 30 % of 1 084.41 would let 325.32 bonuses pay. */
const QUANTITY = 9

/** Of a balance of 400: enough for one cart, never for two. */
export const WISH = 300

export interface RacingCart {
  readonly id: string
  readonly person: Person
}

/** A cart that only wants to be paid. */
export async function fillCart(
  shopper: Patient,
  stage: Stage,
  person: Person,
): Promise<RacingCart> {
  const items = [{ variant_id: stage.variant_ids.at(-1), quantity: QUANTITY }]
  const { data } = await shopper.post<{ cart: StoreCart }>("/store/carts", {
    region_id: stage.region_id,
    items,
  })
  const { id } = data.cart
  await shopper.post(`/store/carts/${id}/shipping-methods`, { option_id: stage.free_shipping })
  return { id, person }
}

/** @returns "held", or the code of the refusal */
export async function redeem(shopper: Patient, { id }: RacingCart): Promise<string> {
  const { status, data } = await shopper.post(`/store/carts/${id}/loyalty`, { bonuses: WISH })
  return status === 200 ? "held" : (data.code ?? `${status} ${data.message ?? ""}`)
}

/**
 * Medusa makes an account holder with a customer's first payment, and refuses a second first payment at
 * the same moment: one after the other, please.
 */
export async function pay(shopper: Patient, { id: cart_id }: RacingCart): Promise<void> {
  const { data } = await shopper.post<{ payment_collection: { readonly id: string } }>(
    "/store/payment-collections",
    { cart_id },
  )
  const route = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
  const { status, data: refusal } = await shopper.post(route, { provider_id: "pp_system_default" })
  if (status !== 200) throw new Error(`${route}: ${status} ${JSON.stringify(refusal)}`)
}

/** Pressed twice, so that two nodes may be asked at once. */
export async function completeTwice(shopper: Patient, { id }: RacingCart): Promise<string[]> {
  const press = () => shopper.post<{ order?: StoreOrder }>(`/store/carts/${id}/complete`)
  const answers: Answer<{ order?: StoreOrder }>[] = await Promise.all([press(), press()])
  return answers.map(({ data }) => data.order?.id ?? JSON.stringify(data))
}
