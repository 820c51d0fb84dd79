import type { MedusaContainer } from "@medusajs/framework/types"

import type { OrderPercent } from "../../domain/discount/choose-discount"
import { queryRows } from "../shop/query-rows"

/** A promotion that takes a percent off the whole order, and applies to a cart. */
export interface CartPercent extends OrderPercent {
  readonly promotion_id: string
}

interface CartWithPromotions {
  readonly promotions?: readonly (ShopPromotion | null)[]
}

export interface ShopPromotion {
  readonly id: string
  readonly code: string
  readonly application_method?: {
    readonly type: string
    readonly target_type: string
    readonly value: number
    readonly target_rules?: readonly unknown[]
  } | null
}

const PROMOTION_FIELDS = [
  "id",
  "code",
  "application_method.type",
  "application_method.target_type",
  "application_method.value",
  "application_method.target_rules.id",
].map((field) => `promotions.${field}`)

/**
 * The percents off the whole order that Medusa has found to apply to a cart. It links them to the cart,
 * also those whose reductions have been taken off again.
 */
export async function readOrderPercents(
  container: MedusaContainer,
  cart_id: string,
): Promise<CartPercent[]> {
  const [cart] = await queryRows<CartWithPromotions>(container, {
    entity: "cart",
    fields: ["id", ...PROMOTION_FIELDS],
    filters: { id: cart_id },
  })
  return (cart?.promotions ?? []).flatMap((promotion) =>
    promotion && isOfWholeOrder(promotion)
      ? [
          {
            promotion_id: promotion.id,
            code: promotion.code,
            percent_bp: Math.round(Number(promotion.application_method?.value) * 100),
          },
        ]
      : [],
  )
}

/** Of the order, or of all its items. */
export function isOfWholeOrder({
  application_method: method,
}: Pick<ShopPromotion, "application_method">): boolean {
  if (method?.type !== "percentage") return false
  if (method.target_type === "order") return true
  return method.target_type === "items" && (method.target_rules ?? []).length === 0
}
