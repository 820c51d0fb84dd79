import { addShippingMethodToCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows"
import type { CreateCartCreateLineItemDTO, MedusaContainer } from "@medusajs/framework/types"

import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { placeOfSale } from "./place-of-sale"
import type { TillLine } from "./till-lines"
import { assertMoneyFits, assertWholePieces, withVariants } from "./till-lines"

export interface TillCartAsked {
  readonly region_id: string
  /** Two letters: where the goods are handed over, for the taxes; null: in the region's only country. */
  readonly country_code: string | null
  /** Null: the shop's own. */
  readonly sales_channel_id: string | null
  readonly member: MemberStandingView | null
  readonly lines: readonly TillLine[]
  readonly promo_codes: readonly string[]
  /** A pickup, most often; null: the goods go over the counter, and nothing is shipped. */
  readonly shipping_option_id: string | null
}

/**
 * A cart for a sale over the counter, made by Medusa's own workflow: its prices, taxes and promotions are those of the
 * web, and the member's customer brings his groups and so the discount of his tier.
 * @returns the cart's id
 * @throws LoyaltyError `basket_invalid`; what Medusa's workflow throws for goods that cannot be sold
 */
export async function openTillCart(
  container: MedusaContainer,
  asked: TillCartAsked,
): Promise<string> {
  const { region_id, sales_channel_id, member, shipping_option_id } = asked
  const place = await placeOfSale(container, region_id, asked.country_code)
  assertMoneyFits(asked.lines, place.currency_code)
  assertWholePieces(asked.lines)
  const { country_code } = place
  const items = await cartItems(container, asked.lines, shipping_option_id !== null)
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      items,
      promo_codes: [...asked.promo_codes],
      region_id,
      ...(sales_channel_id !== null && { sales_channel_id }),
      ...(member && { customer_id: member.customer_id }),
      ...(country_code !== null && { shipping_address: { country_code } }),
    },
  })
  if (shipping_option_id !== null) {
    const options = [{ id: shipping_option_id }]
    await addShippingMethodToCartWorkflow(container).run({ input: { cart_id: cart.id, options } })
  }
  return cart.id
}

/**
 * Lines as a cart takes them. What goes over the counter needs no shipping; a bare price is what the customer pays.
 * @throws LoyaltyError `basket_invalid`
 */
export async function cartItems(
  container: MedusaContainer,
  lines: readonly TillLine[],
  is_shipped: boolean,
): Promise<CreateCartCreateLineItemDTO[]> {
  const found = await withVariants(container, lines)
  return found.map(({ variant_id, sku, title, unit_price, quantity }) => ({
    quantity,
    ...(!is_shipped && { requires_shipping: false }),
    ...(unit_price !== null && { unit_price, is_tax_inclusive: true }),
    ...(variant_id === null
      ? { title: title ?? sku ?? SOLD_WITHOUT_NAME, requires_shipping: false }
      : { variant_id }),
    ...(variant_id === null && sku !== null && { variant_sku: sku }),
  }))
}

const SOLD_WITHOUT_NAME = "Sale"
