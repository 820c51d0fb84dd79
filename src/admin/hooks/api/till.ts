import { useQuery } from "@tanstack/react-query"
import type { CartChange } from "../../lib/till/cart-change"
import type { SaleLink } from "../../lib/till/sale"
import type { TillPlace } from "../../lib/till/till-place"
import { sdk } from "../../lib/shop/sdk"
import type { Identified, TillAnswer, TillMember, TillSale } from "./till-types"

const TILL = "/admin/loyalty/till"

const post = <Answer>(path: string, body: object = {}) =>
  sdk.client.fetch<Answer>(`${TILL}${path}`, { method: "POST", body })

/** A sale at this till, as the server is asked for it. */
export function saleLink(place: TillPlace): SaleLink {
  return {
    open: ({ add, member_id }) =>
      post<TillAnswer>("/carts", {
        ...withoutNull(place),
        ...(add.length > 0 && { lines: add.map(lineToWire) }),
        ...(member_id && { member_id }),
      }),
    read: (cart_id) => sdk.client.fetch<TillAnswer>(`${TILL}/carts/${cart_id}`),
    change: (cart_id, change) => post<TillAnswer>(`/carts/${cart_id}`, changeToWire(change)),
    payWithBonuses: (cart_id, wish) =>
      wish === "none"
        ? sdk.client.fetch<TillAnswer>(`${TILL}/carts/${cart_id}/loyalty`, { method: "DELETE" })
        : post<TillAnswer>(`/carts/${cart_id}/loyalty`, { bonuses: wish }),
    complete: async (cart_id, payment) =>
      (
        await post<{ sale: TillSale }>(`/carts/${cart_id}/complete`, {
          ...(payment && { payment }),
        })
      ).sale,
  }
}

function withoutNull(place: TillPlace) {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null))
}

const lineToWire = ({ variant_id, quantity }: CartChange["add"][number]) => ({
  variant_id,
  quantity,
})

function changeToWire({ add, quantities, member_id }: CartChange) {
  const lines = Object.entries(quantities)
  return {
    ...(add.length > 0 && { add: add.map(lineToWire) }),
    ...(lines.length > 0 && {
      quantities: lines.map(([line_id, quantity]) => ({ line_id, quantity })),
    }),
    ...(member_id !== undefined && { member_id }),
  }
}

/** @param country_code of a phone number without its country */
export function identifyCode(code: string, country_code: string | null) {
  return post<Identified>("/identify", { code, ...(country_code !== null && { country_code }) })
}

export const tillMemberKey = (member_id: string) => ["loyalty", "till", "member", member_id]

/** Whose sale it is, with what the cashier is to say; read anew when it was changed by something else. */
export function useTillMember(member_id: string | null) {
  return useQuery({
    queryKey: tillMemberKey(member_id ?? ""),
    queryFn: async (): Promise<TillMember | null> =>
      (await post<Identified>("/identify", { member_id })).member,
    enabled: member_id !== null,
    staleTime: 60_000,
    retry: 1,
  })
}
