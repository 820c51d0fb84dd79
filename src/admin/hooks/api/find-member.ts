import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { AdminMember } from "./types"

export interface FoundMember extends Omit<AdminMember, "customer"> {
  readonly customer: {
    readonly email: string
    readonly first_name: string | null
    readonly last_name: string | null
    readonly phone: string | null
  } | null
}

/**
 * Whoever has this card, phone number or e-mail address. A number is tried as a card's first, and as a phone
 * number when no card has it.
 */
async function findMembers(code: string): Promise<readonly FoundMember[]> {
  if (!code.includes("@")) {
    try {
      const { member } = await sdk.client.fetch<{ member: FoundMember | null }>(
        "/admin/loyalty/cards/lookup",
        { query: { code } },
      )
      if (member) return [member]
    } catch (error) {
      if (!isNoCard(error)) throw error
    }
  }
  const { members } = await sdk.client.fetch<{ members: readonly FoundMember[] }>(
    "/admin/loyalty/members/lookup",
    { query: { code } },
  )
  return members
}

/** No card has the number, or it is none of a card. A card that may not be used is an answer. */
function isNoCard(error: unknown): boolean {
  const { status } = error as { readonly status?: number }
  return status === 404 || status === 400
}

/** @param code `null`: nobody is looked for yet */
export function useFindMembers(code: string | null) {
  return useQuery({
    queryKey: ["loyalty", "found-members", code],
    queryFn: () => findMembers(code ?? ""),
    enabled: code !== null,
    retry: false,
    staleTime: 0,
  })
}
