import {
  capturePaymentWorkflow,
  completeCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { settleDiscount } from "../discount/settle-discount"
import { syncOrders } from "../orders/sync-order"
import { orderOfCart } from "../redemption/capture-redemption"
import { queryRows } from "../shop/query-rows"

/** Medusa's own provider of payments that somebody has taken by hand: in cash, or by a terminal of the till's. */
export const BY_HAND = "pp_system_default"

const LOCK_WAIT_SECONDS = 30

/**
 * Makes an order of a cart at the till: pays it by hand, completes it by Medusa's own workflow, records the payment as
 * taken, and books what was earned and spent. Called again for a cart that is an order it makes no other one, and
 * finishes what a process that died has left.
 * @returns the order's id
 * @throws what Medusa's workflows throw
 */
export function completeTillCart(
  container: MedusaContainer,
  cart_id: string,
  taken_by: string | null,
): Promise<string> {
  return container
    .resolve(Modules.LOCKING)
    .execute([`loyalty-till-cart:${cart_id}`], () => completeOnce(container, cart_id, taken_by), {
      timeout: LOCK_WAIT_SECONDS,
    })
}

async function completeOnce(
  container: MedusaContainer,
  cart_id: string,
  taken_by: string | null,
): Promise<string> {
  const order_id = (await orderOfCart(container, cart_id)) ?? (await place(container, cart_id))
  await recordPayments(container, order_id, taken_by)
  await syncOrders(container, [order_id])
  return order_id
}

async function place(container: MedusaContainer, cart_id: string): Promise<string> {
  await settleDiscount(container, cart_id)
  await payByHand(container, cart_id)
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart_id } })
  return result.id
}

interface CartToPay {
  readonly total: number
  readonly payment_collection?: {
    readonly id: string
    readonly payment_sessions?: readonly { readonly provider_id: string }[]
  } | null
}

/** A cart with nothing to pay needs no payment. */
async function payByHand(container: MedusaContainer, cart_id: string): Promise<void> {
  const [cart] = await queryRows<CartToPay>(container, {
    entity: "cart",
    fields: [
      "id",
      "total",
      "payment_collection.id",
      "payment_collection.payment_sessions.provider_id",
    ],
    filters: { id: cart_id },
  })
  if (!cart || cart.total <= 0) return
  const known = cart.payment_collection
  if (known?.payment_sessions?.some(({ provider_id }) => provider_id === BY_HAND)) return
  const payment_collection_id = known?.id ?? (await openCollection(container, cart_id))
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id, provider_id: BY_HAND },
  })
}

async function openCollection(container: MedusaContainer, cart_id: string): Promise<string> {
  const { result } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id },
  })
  return (result as { readonly id: string }).id
}

interface PaidOrder {
  readonly payment_collections?: readonly {
    readonly payments?: readonly {
      readonly id: string
      readonly captured_at: string | Date | null
      readonly canceled_at: string | Date | null
    }[]
  }[]
}

/** The money is in the drawer: what was reserved counts as taken. */
async function recordPayments(
  container: MedusaContainer,
  order_id: string,
  taken_by: string | null,
): Promise<void> {
  const [order] = await queryRows<PaidOrder>(container, {
    entity: "order",
    fields: [
      "id",
      "payment_collections.payments.id",
      "payment_collections.payments.captured_at",
      "payment_collections.payments.canceled_at",
    ],
    filters: { id: order_id },
  })
  const payments = (order?.payment_collections ?? []).flatMap(({ payments: made }) => made ?? [])
  for (const { id, captured_at, canceled_at } of payments) {
    if (captured_at || canceled_at) continue
    await capturePaymentWorkflow(container).run({
      input: { payment_id: id, ...(taken_by !== null && { captured_by: taken_by }) },
    })
  }
}
