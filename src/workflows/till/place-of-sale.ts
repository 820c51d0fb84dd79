import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { queryRows } from "../shop/query-rows"

/** Where something is sold, as Medusa prices and taxes it. */
export interface PlaceOfSale {
  readonly region_id: string
  readonly currency_code: string
  readonly has_automatic_taxes: boolean
  /** Two letters; null: the region has several countries, and nobody has said which. */
  readonly country_code: string | null
}

interface ShopRegion {
  readonly id: string
  readonly currency_code: string
  readonly automatic_taxes: boolean
  readonly countries: readonly { readonly iso_2: string }[]
}

/**
 * @param country_code null: that of the region, where it has one
 * @throws LoyaltyError `basket_invalid` for a region that there is not, and a country that is not in it
 */
export async function placeOfSale(
  container: MedusaContainer,
  region_id: string,
  country_code: string | null,
): Promise<PlaceOfSale> {
  const [region] = await queryRows<ShopRegion>(container, {
    entity: "region",
    fields: ["id", "currency_code", "automatic_taxes", "countries.iso_2"],
    filters: { id: region_id },
  })
  if (!region) throw new LoyaltyError("basket_invalid", "region_id: There is no such region.")
  const countries = region.countries.map(({ iso_2 }) => iso_2)
  const asked = country_code?.toLowerCase() ?? null
  if (asked !== null && !countries.includes(asked)) {
    throw new LoyaltyError("basket_invalid", "country_code: The region does not have this country.")
  }
  return {
    region_id,
    currency_code: region.currency_code.toLowerCase(),
    has_automatic_taxes: region.automatic_taxes,
    country_code: asked ?? (countries.length === 1 ? (countries[0] ?? null) : null),
  }
}
