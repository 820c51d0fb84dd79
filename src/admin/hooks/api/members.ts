import type { InfiniteData, QueryClient } from "@tanstack/react-query"
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import type { AdminMember, Card, Entry, Page } from "./types"

type MembersPage = Page & { readonly members: readonly AdminMember[] }
type EntriesPage = Page & { readonly entries: readonly Entry[] }

const ENTRIES_FIRST = 5
const ENTRIES_MORE = 20

const memberKeys = {
  ofCustomer: (customer_id: string) => ["loyalty", "members", { customer_id }] as const,
  entries: (member_id: string) => ["loyalty", "members", member_id, "entries"] as const,
}

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

/** A member's statement, newest first: five entries, then twenty with every further page. */
export function useMemberEntries(member_id: string) {
  return useInfiniteQuery({
    queryKey: memberKeys.entries(member_id),
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

/** Makes the customer a member of the shop's default program. */
export function useJoinProgram(customer_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ member: AdminMember }>("/admin/loyalty/members", {
        method: "POST",
        body: { customer_id },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: memberKeys.ofCustomer(customer_id) }),
  })
}

/** Gives the member the card of this number. */
export function useIssueCard(member: AdminMember) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (number: string) =>
      sdk.client.fetch<{ card: Card; member: AdminMember }>(
        `/admin/loyalty/members/${member.id}/cards`,
        { method: "POST", body: { number } },
      ),
    onSuccess: (answer) => showMember(client, answer.member),
  })
}

/** Stops a card of the member, or lets it lead to him again. */
export function useChangeCard(member: AdminMember, card: Card) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (action: "block" | "unblock") =>
      sdk.client.fetch<{ member: AdminMember }>(`/admin/loyalty/cards/${card.id}/${action}`, {
        method: "POST",
        body: {},
      }),
    onSuccess: (answer) => showMember(client, answer.member),
  })
}

export interface AdjustmentInput {
  /** Below zero takes bonuses away. */
  readonly bonuses: number
  readonly reason: string
  readonly idempotency_key: string
}

/** Gives or takes bonuses by hand. */
export function useAdjustBonuses(member: AdminMember) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: AdjustmentInput) =>
      sdk.client.fetch<{ member: AdminMember; entry: Entry }>(
        `/admin/loyalty/members/${member.id}/adjustments`,
        { method: "POST", body: input },
      ),
    onSuccess: (answer) => showMember(client, answer.member),
  })
}

/** Puts the answered figures on screen at once; the statement is read anew. */
function showMember(client: QueryClient, member: AdminMember): void {
  client.setQueryData<MembersPage>(
    memberKeys.ofCustomer(member.customer_id),
    (page) =>
      page && {
        ...page,
        members: page.members.map((known) => (known.id === member.id ? member : known)),
      },
  )
  void client.invalidateQueries({ queryKey: memberKeys.entries(member.id) })
}
