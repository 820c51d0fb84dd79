import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { REDEMPTION_REFERENCE } from "../basket/redemption-marks"
import type { ShopItem, ShopShippingMethod } from "../basket/shop-lines"
import type { ShopCreditLine } from "../orders/read-order-facts"
import { queryRows } from "../shop/query-rows"

/** A cart with what a quote needs of it; `completeCart`'s snapshot has the same and more. */
export interface ShopCart {
  readonly id: string
  readonly currency_code: string
  readonly customer_id?: string | null
  readonly customer?: { readonly id: string; readonly has_account?: boolean } | null
  readonly sales_channel_id?: string | null
  readonly completed_at?: string | Date | null
  readonly items?: readonly ShopItem[]
  readonly shipping_methods?: readonly ShopShippingMethod[]
  readonly credit_lines?: readonly ShopCreditLine[]
}

/** No totals among them: Medusa would compute them all, and the quote computes its own lines. */
const CART_FIELDS = [
  "id",
  "currency_code",
  "customer_id",
  "customer.id",
  "customer.has_account",
  "sales_channel_id",
  "completed_at",
  "items.id",
  "items.quantity",
  "items.unit_price",
  "items.raw_unit_price",
  "items.is_tax_inclusive",
  "items.is_giftcard",
  "items.product_id",
  "items.tax_lines.rate",
  "items.adjustments.id",
  "items.adjustments.amount",
  "items.adjustments.raw_amount",
  "items.adjustments.code",
  "items.adjustments.description",
  "items.adjustments.provider_id",
  "items.adjustments.is_tax_inclusive",
  "shipping_methods.id",
  "shipping_methods.amount",
  "shipping_methods.raw_amount",
  "shipping_methods.is_tax_inclusive",
  "shipping_methods.tax_lines.rate",
  "shipping_methods.adjustments.id",
  "shipping_methods.adjustments.amount",
  "shipping_methods.adjustments.raw_amount",
  "shipping_methods.adjustments.code",
  "shipping_methods.adjustments.description",
  "shipping_methods.adjustments.provider_id",
  "shipping_methods.adjustments.is_tax_inclusive",
  "credit_lines.id",
  "credit_lines.amount",
  "credit_lines.raw_amount",
  "credit_lines.reference",
]

/** @throws LoyaltyError `cart_not_found` */
export async function readCart(container: MedusaContainer, cart_id: string): Promise<ShopCart> {
  const [cart] = await queryRows<ShopCart>(container, {
    entity: "cart",
    fields: CART_FIELDS,
    filters: { id: cart_id },
  })
  if (!cart) throw new LoyaltyError("cart_not_found", "There is no such cart.")
  return cart
}

/** Our credit lines on a cart; the `tender` settlement writes one. */
export function redemptionCredits(cart: ShopCart): ShopCreditLine[] {
  return (cart.credit_lines ?? []).filter((line) => line.reference === REDEMPTION_REFERENCE)
}
