import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { Bonuses } from "../../domain/money/bonuses"
import { REDEMPTION_REFERENCE } from "../basket/redemption-marks"
import type { ShopItem, ShopShippingMethod } from "../basket/shop-lines"
import type { ShopCreditLine } from "../orders/read-order-facts"
import { ITEM_ADJUSTMENT, jsonRows, SHIPPING_ADJUSTMENT, TAX_LINE } from "../shop/lines-sql"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

/** A cart with what a quote needs of it; `completeCart`'s snapshot has the same and more. */
export interface ShopCart {
  readonly id: string
  readonly currency_code: string
  readonly customer_id?: string | null
  readonly customer?: { readonly id: string; readonly has_account?: boolean } | null
  readonly sales_channel_id?: string | null
  readonly region_id?: string | null
  /** `completeCart`'s snapshot has the region, and not its id alone. */
  readonly region?: { readonly id: string } | null
  readonly completed_at?: string | Date | null
  /** Whether a payment has been begun; `completeCart`'s snapshot has the collection itself. */
  readonly has_payment_collection?: boolean
  readonly items?: readonly ShopItem[]
  readonly shipping_methods?: readonly ShopShippingMethod[]
  readonly credit_lines?: readonly ShopCreditLine[]
  /** Of an order in a cart's shape: what it has earned already, which does not pay for itself. */
  readonly earned_by_itself?: Bonuses
}

const ITEMS = jsonRows(
  {
    id: "i.id",
    quantity: "i.quantity",
    raw_unit_price: "i.raw_unit_price",
    is_tax_inclusive: "i.is_tax_inclusive",
    is_giftcard: "i.is_giftcard",
    product_id: "i.product_id",
    tax_lines: jsonRows(
      TAX_LINE,
      "cart_line_item_tax_line t where t.item_id = i.id and t.deleted_at is null",
    ),
    adjustments: jsonRows(
      ITEM_ADJUSTMENT,
      "cart_line_item_adjustment a where a.item_id = i.id and a.deleted_at is null",
    ),
  },
  "cart_line_item i where i.cart_id = c.id and i.deleted_at is null",
)

const SHIPPING_METHODS = jsonRows(
  {
    id: "s.id",
    raw_amount: "s.raw_amount",
    is_tax_inclusive: "s.is_tax_inclusive",
    tax_lines: jsonRows(
      TAX_LINE,
      "cart_shipping_method_tax_line t where t.shipping_method_id = s.id and t.deleted_at is null",
    ),
    adjustments: jsonRows(
      SHIPPING_ADJUSTMENT,
      "cart_shipping_method_adjustment a where a.shipping_method_id = s.id and a.deleted_at is null",
    ),
  },
  "cart_shipping_method s where s.cart_id = c.id and s.deleted_at is null",
)

const CREDIT_LINES = jsonRows(
  { id: "l.id", raw_amount: "l.raw_amount", reference: "l.reference" },
  "credit_line l where l.cart_id = c.id and l.deleted_at is null",
)

const CART: PreparedSql = {
  name: "loyalty_read_cart",
  text: `select c.id, c.currency_code, c.customer_id, c.sales_channel_id, c.region_id, c.completed_at,
    (select jsonb_build_object('id', u.id, 'has_account', u.has_account) from customer u
      where u.id = c.customer_id and u.deleted_at is null) as customer,
    exists (select from cart_payment_collection p where p.cart_id = c.id and p.deleted_at is null)
      as has_payment_collection,
    ${ITEMS} as items, ${SHIPPING_METHODS} as shipping_methods, ${CREDIT_LINES} as credit_lines
  from cart c where c.id = $1 and c.deleted_at is null`,
}

/** @throws LoyaltyError `cart_not_found` */
export async function readCart(container: MedusaContainer, cart_id: string): Promise<ShopCart> {
  const [cart] = await sqlRows<ShopCart>(container, CART, [cart_id])
  if (!cart) throw new LoyaltyError("cart_not_found", "There is no such cart.")
  return cart
}

/** Our credit lines on a cart; the `tender` settlement writes one. */
export function redemptionCredits(cart: ShopCart): ShopCreditLine[] {
  return (cart.credit_lines ?? []).filter((line) => line.reference === REDEMPTION_REFERENCE)
}

/** Credit lines of others: gift cards and store credit, of Medusa's own plugin or any other. */
export function otherCredits(cart: ShopCart): ShopCreditLine[] {
  return (cart.credit_lines ?? []).filter((line) => line.reference !== REDEMPTION_REFERENCE)
}
