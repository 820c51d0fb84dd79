import {
  acquireLockStep,
  addToCartWorkflow,
  refreshCartItemsWorkflow,
  releaseLockStep,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LoyaltyError } from "../../domain/errors"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import type { ShopCart } from "../redemption/read-cart"
import { readCart } from "../redemption/read-cart"
import { refitCart } from "../redemption/refit-cart"
import { memberModule } from "../shop/modules"
import { cartItems } from "./open-till-cart"
import type { TillLine } from "./till-lines"
import { assertMoneyFits, assertWholePieces } from "./till-lines"

export interface TillCartChange {
  /** Goods that were scanned since. */
  readonly add: readonly TillLine[]
  /** Lines as they shall be; 0 takes one off. */
  readonly quantities: readonly { readonly line_id: string; readonly quantity: number }[]
  /** Whose sale it is; null: nobody's any more; absent: as before. */
  readonly member?: MemberStandingView | null
}

/**
 * Changes a cart at the till, and brings its redemption in line with it.
 * @throws LoyaltyError `cart_not_found`, `cart_already_completed`, `card_of_another_member`, `basket_invalid`; what
 *   Medusa's workflows throw
 */
export async function changeTillCart(
  container: MedusaContainer,
  cart_id: string,
  { add, quantities, member }: TillCartChange,
): Promise<void> {
  const cart = await readCart(container, cart_id)
  assertOpen(cart)
  assertMoneyFits(add, cart.currency_code)
  assertWholePieces([...add, ...quantities])
  if (member !== undefined) await setMember(container, cart, member)
  for (const { line_id, quantity } of quantities) {
    await updateLineItemInCartWorkflow(container).run({
      input: { cart_id, item_id: line_id, update: { quantity } },
    })
  }
  if (add.length > 0) {
    const is_shipped = (cart.shipping_methods ?? []).length > 0
    const items = await cartItems(container, add, is_shipped)
    await addToCartWorkflow(container).run({ input: { cart_id, items } })
  }
  await refitCart(container, cart_id)
}

/** @throws LoyaltyError `cart_already_completed` */
export function assertOpen({ completed_at }: ShopCart): void {
  if (!completed_at) return
  throw new LoyaltyError("cart_already_completed", "This cart has already become an order.")
}

/**
 * A cart is one person's: a card of somebody else does not pay for it. The same card twice changes nothing.
 * @throws LoyaltyError `card_of_another_member`
 */
async function setMember(
  container: MedusaContainer,
  cart: ShopCart,
  member: MemberStandingView | null,
): Promise<void> {
  const { customer_id = null } = cart
  if (customer_id === (member?.customer_id ?? null)) return
  if (member && customer_id !== null) {
    const known = await memberModule(container).readStandings({ customer_id })
    if (known.some(({ member_id }) => member_id === member.member_id)) return
    if (known.length > 0) throw ofAnother()
  }
  await setCustomerWorkflow(container).run({
    input: { cart_id: cart.id, customer_id: member?.customer_id ?? null },
  })
}

export function ofAnother(): LoyaltyError {
  return new LoyaltyError(
    "card_of_another_member",
    "This sale is another member's. Take him off it first, or begin a new one.",
  )
}

interface SetCustomerInput {
  readonly cart_id: string
  readonly customer_id: string | null
}

const setCustomerStep = createStep(
  "loyalty-set-till-customer",
  async ({ cart_id, customer_id }: SetCustomerInput, { container }) => {
    const carts = container.resolve(Modules.CART)
    const before = await carts.retrieveCart(cart_id, { select: ["id", "customer_id", "email"] })
    const customer =
      customer_id === null
        ? null
        : await container.resolve(Modules.CUSTOMER).retrieveCustomer(customer_id)
    const email = customer?.email ?? null
    await carts.updateCarts([{ id: cart_id, customer_id, email }])
    const { customer_id: earlier = null, email: earlier_email = null } = before
    return new StepResponse(undefined, {
      id: cart_id,
      customer_id: earlier,
      email: earlier_email,
    })
  },
  async (before, { container }) => {
    if (before) await container.resolve(Modules.CART).updateCarts([before])
  },
)

/** Prices, taxes and promotions are computed anew: they may be a customer group's, as the discount of a tier is. */
const setCustomerWorkflow = createWorkflow(
  "loyalty-set-till-customer",
  (input: SetCustomerInput) => {
    acquireLockStep({ key: input.cart_id, timeout: 5, ttl: 30 })
    setCustomerStep(input)
    refreshCartItemsWorkflow.runAsStep({
      input: { cart_id: input.cart_id, force_refresh: true },
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(input)
  },
)
