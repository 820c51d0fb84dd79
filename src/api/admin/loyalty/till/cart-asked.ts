import type { MedusaContainer } from "@medusajs/framework/types"

import { ofAnother } from "../../../../workflows/till/change-till-cart"
import type { TillCartAsked } from "../../../../workflows/till/open-till-cart"
import { buyerOf } from "./buyer-of"
import { tillLines } from "./till-lines-from-wire"
import type { TillSaleBody } from "./validators"

type CartBody = Omit<TillSaleBody, "lines" | "payment" | "idempotency_key"> & {
  readonly lines?: TillSaleBody["lines"] | undefined
}

/**
 * A till's cart as it was asked for. Where a member and a card are named, they have to be one person.
 * @throws LoyaltyError `card_of_another_member`, and what `identify` throws
 */
export async function cartAsked(scope: MedusaContainer, body: CartBody): Promise<TillCartAsked> {
  const { member_id, code, phone_country_code } = body
  const by_code = await buyerOf(scope, { code, phone_country_code })
  const member = member_id === undefined ? by_code : await buyerOf(scope, { member_id })
  if (by_code && by_code.customer_id !== member?.customer_id) throw ofAnother()
  return {
    region_id: body.region_id,
    country_code: body.country_code ?? null,
    sales_channel_id: body.sales_channel_id ?? null,
    member,
    lines: tillLines(body.lines ?? []),
    promo_codes: body.promo_codes ?? [],
    shipping_option_id: body.shipping_option_id ?? null,
  }
}
