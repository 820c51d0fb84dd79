/** Where this till stands; the browser keeps it. */
export interface TillPlace {
  readonly region_id: string
  /** Two letters: where goods are handed over, for taxes and phone numbers; `null`: the region's only country. */
  readonly country_code: string | null
  /** `null`: the shop's own. */
  readonly sales_channel_id: string | null
  /** `null`: goods go over the counter. */
  readonly shipping_option_id: string | null
}

export interface TillRegion {
  readonly id: string
  readonly name: string
  readonly currency_code: string
  readonly countries: readonly { readonly iso_2: string; readonly display_name: string }[]
}

/**
 * What the browser has kept, as far as the shop still has the region; else that of the only region. `null`: somebody
 * has to say where the till stands.
 */
export function placeOf(kept: string | null, regions: readonly TillRegion[]): TillPlace | null {
  const known = readPlace(kept)
  if (known && regions.some(({ id }) => id === known.region_id)) return known
  const [only, ...others] = regions
  return only && others.length === 0 ? placeIn(only) : null
}

/** A till of a region, before anybody has said more. */
export function placeIn(region: TillRegion): TillPlace {
  return {
    region_id: region.id,
    country_code: region.countries[0]?.iso_2 ?? null,
    sales_channel_id: null,
    shipping_option_id: null,
  }
}

function readPlace(kept: string | null): TillPlace | null {
  try {
    const read = JSON.parse(kept ?? "null") as Partial<TillPlace> | null
    if (typeof read?.region_id !== "string") return null
    return {
      region_id: read.region_id,
      country_code: textOf(read.country_code),
      sales_channel_id: textOf(read.sales_channel_id),
      shipping_option_id: textOf(read.shipping_option_id),
    }
  } catch {
    return null
  }
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null)
