import { useQuery } from "@tanstack/react-query"
import type { MemberStatus } from "../../../domain/members/member-state"
import { sdk } from "../../lib/shop/sdk"
import { useShopCountries } from "./shop-places"

/** A member as a till shows him. */
export interface FoundMember {
  readonly id: string
  /** `null`: nobody has told it. */
  readonly name: string | null
  readonly status: MemberStatus
  readonly program: { readonly name: string }
  readonly tier: { readonly name: string } | null
  readonly balance: { readonly available: number }
}

/** One of several people, of whom the cashier asks. */
export interface Candidate {
  readonly id: string
  /** "Anna K." */
  readonly name: string | null
  readonly status: MemberStatus
  /** "…200" */
  readonly phone_ends: string | null
  readonly joined_at: string
}

/** Who stands before the counter: one of these. */
export interface Identified {
  readonly member: FoundMember | null
  readonly candidates: readonly Candidate[]
  /** Nobody has the card yet, and it can be issued at once. */
  readonly new_card: {
    readonly number: string
    readonly card_kind: { readonly name: string } | null
  } | null
}

/**
 * Whoever has this card, phone number or e-mail address, as it was scanned, swiped or typed. A phone number without a
 * country is one of the shop's, where it sells in one alone.
 * @param code `null`: nobody is looked for yet
 */
export function useIdentify(code: string | null) {
  const { data: countries } = useShopCountries()
  const country = countries?.length === 1 ? countries[0] : undefined
  return useQuery({
    queryKey: ["loyalty", "identified", code, country],
    queryFn: () =>
      sdk.client.fetch<Identified>("/admin/loyalty/till/identify", {
        method: "POST",
        body: { code, ...(country && { country_code: country }) },
      }),
    enabled: code !== null,
    retry: false,
    staleTime: 0,
  })
}
