import type { Cast, Marta } from "./cast"
import { memberOf } from "./cast"
import { cents } from "./cents"
import {
  AFTER_SECOND_ORDER,
  EARNED_BY_LINE,
  MUG,
  REDEEMED,
  REDEEMED_BY_LINE,
} from "./chapter-second-order"
import { eventually } from "./shop-client"
import type { Order } from "./web-shop"

/** One of the two mugs takes half of what its line paid with bonuses, and of what it earned. */
const BONUSES_BACK = Math.floor((REDEEMED_BY_LINE[0] ?? 0) / 2)
const TAKEN_BACK = Math.floor((EARNED_BY_LINE[0] ?? 0) / 2)
export const MONEY_BACK = MUG - BONUSES_BACK
export const AFTER_RETURN = AFTER_SECOND_ORDER + BONUSES_BACK - TAKEN_BACK
export const STILL_SPENT = REDEEMED - BONUSES_BACK

interface AdminOrder {
  readonly summary: { readonly pending_difference: number }
  readonly payment_collections: readonly { readonly payments: readonly { readonly id: string }[] }[]
}

interface OrderLoyalty {
  readonly order: {
    readonly earned: number
    readonly revoked: number
    readonly spent: number
    readonly refunded: number
  } | null
}

/** A mug comes back cracked: money to the card, bonuses to the account, each as it was paid. */
export async function takeBackAMug(cast: Cast, marta: Marta, order: Order): Promise<void> {
  const { told, staff } = cast
  told.chapter("One mug arrives cracked, and she sends it back")
  const payment_id = await sendParcel(cast, order)
  await receiveMug(cast, order)

  const { order: owed } = await staff.get<{ order: AdminOrder }>(
    `/admin/orders/${order.id}?fields=summary.*`,
  )
  told.figure("Medusa says: to be refunded", -cents(owed.summary.pending_difference), MONEY_BACK)
  await staff.post(`/admin/payments/${payment_id}/refund`, { amount: MONEY_BACK / 100 })

  const { order: record } = await eventually(
    () => staff.get<OrderLoyalty>(`/admin/loyalty/orders/${order.id}`),
    (answer) => cents(answer.order?.revoked ?? 0) === TAKEN_BACK,
  )
  told.figure("Bonuses given back", cents(record?.refunded ?? 0), BONUSES_BACK)
  told.figure(
    "Money and bonuses together: the price of a mug",
    MONEY_BACK + cents(record?.refunded ?? 0),
    MUG,
  )
  told.figure("What the mug had earned goes", cents(record?.revoked ?? 0), TAKEN_BACK)
  const { balance } = await memberOf(marta)
  told.figure("Her balance", cents(balance.available), AFTER_RETURN)
}

/** Medusa takes nothing back that has not been sent, and refunds nothing that has not been paid. */
async function sendParcel({ staff, location_id }: Cast, order: Order): Promise<string> {
  const { order: placed } = await staff.get<{ order: AdminOrder }>(
    `/admin/orders/${order.id}?fields=*payment_collections.payments`,
  )
  const payment_id = placed.payment_collections[0]?.payments[0]?.id ?? ""
  await staff.post(`/admin/payments/${payment_id}/capture`)
  await staff.post(`/admin/orders/${order.id}/fulfillments`, {
    location_id,
    items: order.items.map(({ id, quantity }) => ({ id, quantity })),
  })
  return payment_id
}

async function receiveMug({ staff, location_id }: Cast, order: Order): Promise<void> {
  const mugs = order.items.find((item) => cents(item.unit_price) === MUG)
  const items = [{ id: mugs?.id, quantity: 1 }]
  const { return: made } = await staff.post<{ return: { id: string } }>("/admin/returns", {
    order_id: order.id,
    location_id,
  })
  await staff.post(`/admin/returns/${made.id}/request-items`, { items })
  await staff.post(`/admin/returns/${made.id}/request`)
  await staff.post(`/admin/returns/${made.id}/receive`)
  await staff.post(`/admin/returns/${made.id}/receive-items`, { items })
  await staff.post(`/admin/returns/${made.id}/receive/confirm`)
}
