import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { Channel } from "../../../domain/consents/consent"
import type { MemberStatus } from "../../../domain/members/member-state"
import { sdk } from "../../lib/shop/sdk"
import { memberKeys } from "./member-keys"
import type { Consent, EntryKind, Page } from "./types"

const LOTS_FIRST = 5
const LOTS_MORE = 20

/** What is left of bonuses that were earned together. */
export interface Lot {
  readonly lot_seq: number
  /** As they were earned. */
  readonly bonuses: number
  readonly pending: number
  readonly available: number
  readonly held: number
  readonly kind: EntryKind
  readonly order_id: string | null
  readonly earned_at: string
  /** `null`: available, or waiting for the order to be paid or delivered. */
  readonly available_from: string | null
  /** The last usable day; `null`: for ever. */
  readonly expires_on: string | null
}

/** What the balance is made of, in the order in which it is spent: five lots, then twenty with every further page. */
export function useMemberLots(member_id: string) {
  return useInfiniteQuery({
    queryKey: memberKeys.part(member_id, "lots"),
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<Page & { readonly lots: readonly Lot[] }>(
        `/admin/loyalty/members/${member_id}/lots`,
        { query: { offset, limit: offset === 0 ? LOTS_FIRST : LOTS_MORE } },
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => {
      const loaded = last.offset + last.lots.length
      return last.lots.length > 0 && loaded < last.count ? loaded : undefined
    },
    select: ({ pages }) => ({ lots: pages.flatMap((page) => page.lots) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** One change of a membership's status. */
export interface MembershipChange {
  readonly seq: number
  readonly action: string
  readonly from_status: MemberStatus | null
  readonly to_status: MemberStatus
  readonly other_member_id: string | null
  readonly actor_id: string | null
  readonly reason: string | null
  readonly happened_at: string
}

export function useMembershipHistory(member_id: string) {
  return useQuery({
    queryKey: memberKeys.part(member_id, "history"),
    queryFn: () =>
      sdk.client.fetch<{ history: readonly MembershipChange[] }>(
        `/admin/loyalty/members/${member_id}/history`,
      ),
    staleTime: 0,
  })
}

/** One change of a member's tier; handles. */
export interface TierChange {
  readonly from: string | null
  readonly to: string | null
  readonly cause: "purchase" | "period_end" | "schedule" | "by_hand" | "merge"
  /** The reason of a change by hand; of the others the server's words. */
  readonly text: string
  readonly order_id: string | null
  readonly actor_id: string | null
  readonly changed_at: string
}

const TIER_CHANGES_SHOWN = 50

export function useTierChanges(member_id: string) {
  return useQuery({
    queryKey: memberKeys.part(member_id, "tier-changes"),
    queryFn: () =>
      sdk.client.fetch<Page & { readonly tier_changes: readonly TierChange[] }>(
        `/admin/loyalty/members/${member_id}/tier-changes`,
        { query: { limit: TIER_CHANGES_SHOWN } },
      ),
    staleTime: 0,
  })
}

/** All that a member has ever said to any channel, the latest first. */
export function useConsentHistory(member_id: string) {
  return useQuery({
    queryKey: memberKeys.part(member_id, "consents"),
    queryFn: () =>
      sdk.client.fetch<
        Page & { readonly consents: readonly (Consent & { recorded_at: string })[] }
      >(`/admin/loyalty/members/${member_id}/consents`, { query: { limit: 100 } }),
    staleTime: 0,
  })
}

/** The words to which members are asked to say yes. */
export interface ConsentWording {
  readonly channel: Channel
  readonly version: number
  readonly texts: Readonly<Record<string, string>>
}

/** Every version, the newest of each channel first. */
export function useConsentWordings() {
  return useQuery({
    queryKey: ["loyalty", "consent-wordings"],
    queryFn: () =>
      sdk.client.fetch<{ consent_wordings: readonly ConsentWording[] }>(
        "/admin/loyalty/consent-wordings",
      ),
  })
}

/** What a member would have after a merge, and what would come from the other record. */
export interface MergePreview {
  readonly balance: {
    readonly available: number
    readonly held: number
    readonly pending: number
    readonly debt: number
  }
  readonly tier: string | null
  readonly cumulative_spend: number
  readonly orders: number
  readonly phone: string | null
  readonly birth_date: string | null
  readonly cards: readonly string[]
  readonly attributes_taken_over: readonly string[]
  readonly refused_channels: readonly Channel[]
}

/** @param from_member_id `null` until one is chosen */
export function useMergePreview(member_id: string, from_member_id: string | null) {
  return useQuery({
    queryKey: memberKeys.part(member_id, `merge:${from_member_id ?? ""}`),
    queryFn: () =>
      sdk.client.fetch<{ merge: MergePreview | null }>(
        `/admin/loyalty/members/${member_id}/merge`,
        { query: { from_member_id } },
      ),
    enabled: from_member_id !== null,
    staleTime: 0,
    retry: false,
  })
}
