import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { currencyOf } from "../../domain/money/currency"
import { fitsScale, parseDecimal } from "../../domain/money/decimal"
import { queryRows } from "../shop/query-rows"

/** What a cashier sells: a variant of the shop by its id or SKU, or something with a bare price. */
export interface TillLine {
  readonly variant_id: string | null
  /** Tells the variant, where the shop has it; of a bare price it is a name. */
  readonly sku: string | null
  /** Of a bare price. */
  readonly title: string | null
  /** Major units; null: the shop's price of the variant. */
  readonly unit_price: number | null
  readonly quantity: number
}

interface SoldVariant {
  readonly id: string
  readonly sku: string
}

/**
 * Lines with the variants that their SKUs tell. An unknown SKU with a price is sold as what it is called.
 * @throws LoyaltyError `basket_invalid` for an unknown one without a price
 */
export async function withVariants<Line extends TillLine>(
  container: MedusaContainer,
  lines: readonly Line[],
): Promise<Line[]> {
  const skus = lines.flatMap(({ sku, variant_id }) => (variant_id === null && sku ? [sku] : []))
  const variants =
    skus.length === 0
      ? []
      : await queryRows<SoldVariant>(container, {
          entity: "variant",
          fields: ["id", "sku"],
          filters: { sku: [...new Set(skus)] },
        })
  return lines.map((line, index) => {
    const variant_id = line.variant_id ?? variants.find(({ sku }) => sku === line.sku)?.id ?? null
    if (variant_id === null && line.unit_price === null) {
      throw new LoyaltyError(
        "basket_invalid",
        `lines.${index + 1}: ${line.sku === null ? "Name a variant, or a unit_price." : `The shop has no variant with the SKU "${line.sku}"; name a unit_price.`}`,
      )
    }
    return { ...line, variant_id }
  })
}

/**
 * A line of Medusa's cart has a whole number of pieces: it would make 0 of 0.35 and 2 of 1.5, and tell nobody.
 * @throws LoyaltyError `basket_invalid`
 */
export function assertWholePieces(lines: readonly { readonly quantity: number }[]): void {
  const part = lines.find(({ quantity }) => !Number.isInteger(quantity))
  if (!part) return
  throw new LoyaltyError(
    "basket_invalid",
    `A cart takes whole pieces, and no ${part.quantity}. Sell what is weighed or measured as one piece, with its title and unit_price.`,
  )
}

/**
 * Money with the digits of its currency: half a cent is nobody's price.
 * @throws LoyaltyError `basket_invalid`
 */
export function assertMoneyFits(
  lines: readonly { readonly unit_price: number | null; readonly discount?: number | undefined }[],
  currency_code: string,
): void {
  const { digits, code } = currencyOf(currency_code)
  lines.forEach(({ unit_price, discount = 0 }, index) => {
    if ([unit_price ?? 0, discount].every((sum) => fitsScale(parseDecimal(sum), digits))) return
    throw new LoyaltyError(
      "basket_invalid",
      `lines.${index + 1}: Write money with at most ${digits} decimals, as ${code.toUpperCase()} has them.`,
    )
  })
}
