import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { Bonuses } from "../../domain/money/bonuses"
import type { PaymentTold } from "../../domain/till/taken-payment"
import { contentHash } from "../../modules/loyalty-member/ledger/idempotency"
import { orderOfCart } from "../redemption/capture-redemption"
import { setCartRedemption, setOwnCartRedemption } from "../redemption/set-cart-redemption"
import { memberModule } from "../shop/modules"
import { completeTillCart } from "./complete-till-cart"
import type { TillCartAsked } from "./open-till-cart"
import { openTillCart } from "./open-till-cart"

export interface TillSaleAsked {
  readonly cart: TillCartAsked
  /** What is to be paid with bonuses; null: nothing. */
  readonly wish: Bonuses | "max" | null
  /** How the money was taken; null: nobody has said. */
  readonly payment: PaymentTold | null
  /** Made by the till, for this sale and no other. */
  readonly idempotency_key: string
  /** All that was asked for, as it was asked: the same key with something else is another sale. */
  readonly content: Readonly<Record<string, unknown>>
  readonly actor_id: string | null
}

/** A sale takes a second or two; whoever taps again meanwhile waits for it. */
const LOCK_WAIT_SECONDS = 30

/**
 * A whole sale in one call: cart, bonuses, payment, order. The same key again is the same sale, whether the answer was
 * lost, the cashier tapped twenty times, or the process died half-way; a sale that was refused is none, and its key may
 * come again with something else. See docs/adr/0032-a-till-sale-is-a-cart-with-a-key.md.
 * @returns the order's id
 * @throws LoyaltyError `idempotency_conflict`, `basket_invalid`, `payment_invalid`, and what `setRedemption` throws; what Medusa's
 *   workflows throw
 */
export function sellAtTill(container: MedusaContainer, sale: TillSaleAsked): Promise<string> {
  return container
    .resolve(Modules.LOCKING)
    .execute([`loyalty-till-sale:${sale.idempotency_key}`], () => sellOnce(container, sale), {
      timeout: LOCK_WAIT_SECONDS,
    })
}

async function sellOnce(container: MedusaContainer, sale: TillSaleAsked): Promise<string> {
  const { till } = memberModule(container)
  const { idempotency_key, actor_id, wish, payment } = sale
  const content_hash = contentHash(sale.content)
  const begun = await till.beginSale({ idempotency_key, content_hash, actor_id })
  if (begun.order_id !== null) return begun.order_id
  let cart = begun.cart_id === null ? null : { id: begun.cart_id, is_own: false }
  try {
    cart ??= await cartOf(container, sale)
    if (wish !== null) await redeem(container, cart, wish)
    const order_id = await completeTillCart(container, cart.id, { taken_by: actor_id, payment })
    await till.closeSale(idempotency_key, order_id)
    return order_id
  } catch (error) {
    await giveUp(container, idempotency_key, cart?.id ?? null)
    throw error
  }
}

interface SaleCart {
  readonly id: string
  /** Made by this very call: nobody else has heard of it. */
  readonly is_own: boolean
}

/** Another node may have been asked at the same moment, and have named its cart first. */
async function cartOf(container: MedusaContainer, sale: TillSaleAsked): Promise<SaleCart> {
  const own = await openTillCart(container, sale.cart)
  const { till } = memberModule(container)
  const named = (await till.nameCart(sale.idempotency_key, own)) ?? own
  if (named !== own) await container.resolve(Modules.CART).deleteCarts([own])
  return { id: named, is_own: named === own }
}

/** A cart that was known before may be an order by now, which has its bonuses already. */
async function redeem(
  container: MedusaContainer,
  { id: cart_id, is_own }: SaleCart,
  wish: Bonuses | "max",
): Promise<void> {
  if (is_own) await setOwnCartRedemption(container, { cart_id, wish })
  else if ((await orderOfCart(container, cart_id)) === null) {
    await setCartRedemption(container, { cart_id, wish })
  }
}

/**
 * Nothing was sold: the bonuses are free again, and so is the key. Where an order has come of it after all, or this
 * fails too, the key stays, and the same sale once more goes on from there.
 */
async function giveUp(
  container: MedusaContainer,
  idempotency_key: string,
  cart_id: string | null,
): Promise<void> {
  try {
    if (cart_id !== null) {
      if ((await orderOfCart(container, cart_id)) !== null) return
      await setCartRedemption(container, { cart_id, wish: "none" })
      await container.resolve(Modules.CART).softDeleteCarts([cart_id])
    }
    await memberModule(container).till.forgetSale(idempotency_key)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`The sale ${idempotency_key} could not be given up: ${String(error)}`)
  }
}
