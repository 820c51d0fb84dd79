import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { PreparedSql } from "../shop/sql-rows"
import { sqlRows } from "../shop/sql-rows"

/** Where something is sold, as Medusa prices and taxes it. */
export interface PlaceOfSale {
  readonly region_id: string
  readonly currency_code: string
  readonly has_automatic_taxes: boolean
  /** Two letters; null: the region has several countries, and nobody has said which. */
  readonly country_code: string | null
}

interface ShopRegion {
  readonly currency_code: string
  readonly automatic_taxes: boolean
  readonly countries: readonly string[]
}

const REGION: PreparedSql = {
  name: "loyalty_read_region",
  text: `select currency_code, automatic_taxes,
      array(select iso_2 from region_country c where c.region_id = r.id and c.deleted_at is null) as countries
    from region r where id = $1 and deleted_at is null`,
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
  const [region] = await sqlRows<ShopRegion>(container, REGION, [region_id])
  if (!region) throw new LoyaltyError("basket_invalid", "region_id: There is no such region.")
  const { countries } = region
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
