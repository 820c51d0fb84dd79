import {
  completeCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { currencyOf } from "../../domain/money/currency"
import { moneyToMinor } from "../../domain/money/money"
import type { PaymentTold } from "../../domain/till/taken-payment"
import { takePayment } from "../../domain/till/taken-payment"
import { exactText } from "../basket/shop-lines"
import { settleDiscount } from "../discount/settle-discount"
import { bookByOneself } from "../orders/own-booking"
import { syncOrders } from "../orders/sync-order"
import { orderOfCart } from "../redemption/capture-redemption"
import type { ShopCart } from "../redemption/read-cart"
import { readCart } from "../redemption/read-cart"
import { queryRows } from "../shop/query-rows"
import { leavesMoneyToPay } from "./money-to-pay"
import type { MoneyTaken } from "./record-payments"
import { recordPayments, reservedPayments } from "./record-payments"

/** Medusa's own provider of payments that somebody has taken by hand: in cash, or by a terminal of the till's. */
export const BY_HAND = "pp_system_default"

const LOCK_WAIT_SECONDS = 30

/**
 * Makes an order of a cart at the till: pays it by hand, completes it by Medusa's own workflow, records the payment as
 * taken, and books what was earned and spent. Called again for a cart that is an order it makes no other one, and
 * finishes what a process that died has left.
 * @returns the order's id
 * @throws LoyaltyError `payment_invalid`, `order_not_found`; what Medusa's workflows throw
 */
export function completeTillCart(
  container: MedusaContainer,
  cart_id: string,
  taken: MoneyTaken,
): Promise<string> {
  return container
    .resolve(Modules.LOCKING)
    .execute([`loyalty-till-cart:${cart_id}`], () => completeOnce(container, cart_id, taken), {
      timeout: LOCK_WAIT_SECONDS,
    })
}

async function completeOnce(
  container: MedusaContainer,
  cart_id: string,
  taken: MoneyTaken,
): Promise<string> {
  const order_id =
    (await orderOfCart(container, cart_id)) ?? (await place(container, cart_id, taken.payment))
  const payments = await reservedPayments(container, order_id)
  await bookByOneself([order_id, ...payments.map(({ id }) => id)], async () => {
    await recordPayments(container, payments, taken)
    await syncOrders(container, [order_id])
  })
  return order_id
}

/**
 * @throws LoyaltyError `order_not_found` where Medusa answers with the order of an earlier completion, which broke off and
 *   took it away again
 */
async function place(
  container: MedusaContainer,
  cart_id: string,
  told: PaymentTold | null,
): Promise<string> {
  await settleDiscount(container, cart_id)
  await payByHand(container, cart_id, told)
  await completeCartWorkflow(container).run({ input: { id: cart_id } })
  const order_id = await orderOfCart(container, cart_id)
  if (order_id !== null) return order_id
  throw new LoyaltyError(
    "order_not_found",
    "An earlier try to sell this cart broke off, and its order is gone. Nothing was sold; please sell it as a new cart.",
  )
}

/**
 * A cart with nothing to pay needs no payment. What does not suffice sells nothing.
 * @throws LoyaltyError `payment_invalid`
 */
async function payByHand(
  container: MedusaContainer,
  cart_id: string,
  told: PaymentTold | null,
): Promise<void> {
  const cart = await readCart(container, cart_id)
  if (!(await isToBePaid(container, cart))) return
  const known = cart.has_payment_collection ? await readCollection(container, cart_id) : null
  const collection = known ?? (await openCollection(container, cart_id))
  if (told) {
    const currency = currencyOf(cart.currency_code)
    const due = exactText(collection.raw_amount, collection.amount)
    takePayment(told, moneyToMinor(due, currency), currency)
  }
  if (known?.payment_sessions?.some(({ provider_id }) => provider_id === BY_HAND)) return
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection.id, provider_id: BY_HAND },
  })
}

/** Medusa's own total costs as much as a step of the sale, and is asked only of a cart of next to nothing. */
async function isToBePaid(container: MedusaContainer, cart: ShopCart): Promise<boolean> {
  if (leavesMoneyToPay(cart)) return true
  const [priced] = await queryRows<{ readonly total: number }>(container, {
    entity: "cart",
    fields: ["id", "total"],
    filters: { id: cart.id },
  })
  return priced !== undefined && priced.total > 0
}

interface Collection {
  readonly id: string
  readonly amount: number
  readonly raw_amount?: { readonly value: string | number } | null
  readonly payment_sessions?: readonly { readonly provider_id: string }[]
}

interface BegunPayment {
  readonly payment_collection?: Collection | null
}

async function readCollection(container: MedusaContainer, cart_id: string) {
  const [cart] = await queryRows<BegunPayment>(container, {
    entity: "cart",
    fields: ["id", "payment_collection.*", "payment_collection.payment_sessions.provider_id"],
    filters: { id: cart_id },
  })
  return cart?.payment_collection
}

async function openCollection(container: MedusaContainer, cart_id: string): Promise<Collection> {
  const { result } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id },
  })
  return result as Collection
}
