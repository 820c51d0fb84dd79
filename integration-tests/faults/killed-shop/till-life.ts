import { randomUUID } from "node:crypto"

import type { Patient } from "./patient-client"
import type { Acknowledged } from "./shopper-life"
import type { Person, Stage } from "./stage"

const TILL = "/admin/loyalty/till"

interface TillSale {
  readonly id: string
  readonly items: readonly { readonly id: string; readonly quantity: number }[]
}

/**
 * A sale over the counter, and now and then goods of it that come back there. A till asks with the same key until there
 * is an answer, as often as the shop dies meanwhile: between the cart and the order, between the goods and the money.
 */
export async function liveAtTillOnce(
  staff: Patient,
  stage: Stage,
  { member_id }: Person,
  acknowledged: Acknowledged,
  random: (below: number) => number,
): Promise<void> {
  const first = random(stage.variant_ids.length)
  const lines = [first, (first + 1) % stage.variant_ids.length].map((index) => ({
    variant_id: stage.variant_ids[index],
    quantity: 1 + random(2),
  }))
  const { data } = await staff.post<{ sale?: TillSale }>(`${TILL}/sales`, {
    region_id: stage.region_id,
    member_id,
    lines,
    ...(random(5) > 0 && { bonuses: "max" }),
    idempotency_key: randomUUID(),
  })
  if (!data.sale) return
  const { id, items } = data.sale
  acknowledged.orders.add(id)
  if (random(2) === 0) return
  await staff.post(`${TILL}/orders/${id}/returns`, {
    idempotency_key: randomUUID(),
    lines: items
      .slice(0, 1 + random(items.length))
      .map(({ id: item_id, quantity }) => ({ item_id, quantity })),
  })
}
