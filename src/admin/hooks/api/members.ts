import type { InfiniteData } from "@tanstack/react-query"
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import type { MembersPage } from "./member-keys"
import { memberKeys } from "./member-keys"
import type { AdminMember, Entry, Page } from "./types"

type EntriesPage = Page & { readonly entries: readonly Entry[] }

const ENTRIES_FIRST = 5
const ENTRIES_MORE = 20

/**
 * The memberships of a customer, one per program. Balances are never served from a stale cache: a
 * cashier reads them aloud.
 */
export function useCustomerMembers(customer_id: string, options: { enabled?: boolean } = {}) {
  return useQuery({
    queryKey: memberKeys.ofCustomer(customer_id),
    queryFn: () =>
      sdk.client.fetch<MembersPage>("/admin/loyalty/members", { query: { customer_id } }),
    staleTime: 0,
    ...options,
  })
}

/** One page of the members that a list's query asks for; the page before stays until it is there. */
export function useMemberList(query: Record<string, unknown>, options: { enabled?: boolean } = {}) {
  return useQuery({
    queryKey: memberKeys.list(query),
    queryFn: () => sdk.client.fetch<MembersPage>("/admin/loyalty/members", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    ...options,
  })
}

export function useMember(member_id: string) {
  return useQuery({
    queryKey: memberKeys.one(member_id),
    queryFn: () => sdk.client.fetch<{ member: AdminMember }>(`/admin/loyalty/members/${member_id}`),
    staleTime: 0,
  })
}

/** A member's statement, newest first: five entries, then twenty with every further page. */
export function useMemberEntries(member_id: string) {
  return useInfiniteQuery({
    queryKey: memberKeys.part(member_id, "entries"),
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<EntriesPage>(`/admin/loyalty/members/${member_id}/entries`, {
        query: { offset, limit: offset === 0 ? ENTRIES_FIRST : ENTRIES_MORE },
      }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.entries.length, 0)
      return last.entries.length > 0 && loaded < last.count ? loaded : undefined
    },
    select: (data) => ({ entries: withoutRepeats(data) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** An entry written between two page loads shifts the pages, so its neighbor would come twice. */
function withoutRepeats(data: InfiniteData<EntriesPage>): readonly Entry[] {
  const entries = data.pages.flatMap((page) => page.entries)
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
