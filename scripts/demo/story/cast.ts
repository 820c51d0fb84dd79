import { ADMIN_LOGIN } from "../logins"
import type { ShopClient } from "./shop-client"
import type { Told } from "./told"

/** Who and what the chapters have in common. */
export interface Cast {
  readonly told: Told
  /** The web shop without a login. */
  readonly web: ShopClient
  readonly staff: ShopClient
  readonly region_id: string
  readonly location_id: string
}

/** Marta, logged in to the web shop, and her membership. */
export interface Marta {
  readonly email: string
  readonly client: ShopClient
  readonly member_id: string
}

export interface Member {
  readonly id: string
  readonly tier: { readonly name: string } | null
  readonly next_tier: { readonly name: string; readonly spend_left: number } | null
  readonly cumulative_spend: number
  readonly balance: {
    readonly available: number
    readonly held: number
    readonly pending: number
    readonly debt: number
  }
  readonly cards: readonly { readonly number: string; readonly status: string }[]
}

/** The web shop's key and the admin's login, as the merchant would hand them out. */
export async function callTheCast(shop: ShopClient, told: Told): Promise<Cast> {
  const { token } = await shop.post<{ token: string }>("/auth/user/emailpass", ADMIN_LOGIN)
  const staff = shop.withToken(token)
  const { api_keys } = await staff.get<{ api_keys: { token: string }[] }>(
    "/admin/api-keys?type=publishable&title=Web%20shop",
  )
  const { regions } = await staff.get<{ regions: { id: string; currency_code: string }[] }>(
    "/admin/regions?currency_code=eur",
  )
  const { stock_locations } = await staff.get<{ stock_locations: { id: string }[] }>(
    "/admin/stock-locations",
  )
  const [key, region, location] = [api_keys[0], regions[0], stock_locations[0]]
  if (!key || !region || !location) throw new Error("The demo's shop is not complete.")
  return {
    told,
    web: shop.with({ "x-publishable-api-key": key.token }),
    staff,
    region_id: region.id,
    location_id: location.id,
  }
}

export async function memberOf({ client }: Marta): Promise<Member> {
  return (await client.get<{ member: Member }>("/store/loyalty/me")).member
}
