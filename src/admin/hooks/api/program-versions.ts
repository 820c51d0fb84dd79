import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import { forgetPrograms, programKeys } from "./program-settings"
import type { WireTerms } from "./program-terms"
import type { Page } from "./types"

export interface Version {
  readonly version: number
  readonly state: "in_force" | "past" | "scheduled" | "withdrawn"
  readonly in_force_from: string
  readonly based_on: number | null
  readonly rolled_back_to: number | null
  readonly changes: readonly string[]
  readonly terms: WireTerms
}

export interface Draft {
  readonly id: string
  readonly based_on: number
  readonly changes: readonly string[]
  readonly terms: WireTerms
}

const VERSIONS_SHOWN = 5
const DRAFTS_MAX = 20

const at = (program_id: string, path: string) => `/admin/loyalty/programs/${program_id}/${path}`

/** The versions of a program, newest first, a few at a time. */
export function useVersions(program_id: string) {
  return useInfiniteQuery({
    queryKey: [...programKeys.one(program_id), "versions"],
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<Page & { versions: readonly Version[] }>(at(program_id, "versions"), {
        query: { offset, limit: VERSIONS_SHOWN },
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => {
      const loaded = last.offset + last.versions.length
      return loaded < last.count ? loaded : undefined
    },
    select: ({ pages }) => pages.flatMap(({ versions }) => versions),
    placeholderData: keepPreviousData,
  })
}

/** What somebody has begun to change. */
export function useDrafts(program_id: string) {
  return useQuery({
    queryKey: [...programKeys.one(program_id), "drafts"],
    queryFn: () =>
      sdk.client.fetch<Page & { drafts: readonly Draft[] }>(at(program_id, "drafts"), {
        query: { limit: DRAFTS_MAX },
      }),
  })
}

/** One draft; none is asked for without an id. */
export function useDraft(program_id: string, draft_id: string | null) {
  return useQuery({
    queryKey: [...programKeys.one(program_id), "drafts", draft_id],
    queryFn: () => sdk.client.fetch<{ draft: Draft }>(at(program_id, `drafts/${draft_id ?? ""}`)),
    enabled: draft_id !== null,
    staleTime: Infinity,
  })
}

/** Keeps terms as a draft: a new one, or the one that they come from. */
export function useSaveDraft(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ draft_id, terms }: { draft_id: string | null; terms: object }) =>
      sdk.client.fetch<{ draft: Draft }>(
        at(program_id, draft_id === null ? "drafts" : `drafts/${draft_id}`),
        { method: "POST", body: { terms } },
      ),
    onSuccess: ({ draft }) => {
      client.setQueryData([...programKeys.one(program_id), "drafts", draft.id], { draft })
      return client.invalidateQueries({
        queryKey: [...programKeys.one(program_id), "drafts"],
        exact: true,
      })
    },
  })
}

export function useDiscardDraft(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft_id: string) =>
      sdk.client.fetch(at(program_id, `drafts/${draft_id}`), { method: "DELETE" }),
    onSuccess: () => forgetPrograms(client),
  })
}

/** Makes a draft a version: at once (`null`), or from a day on. */
export function usePublishDraft(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ draft_id, day }: { draft_id: string; day: string | null }) =>
      sdk.client.fetch<{ version: Version }>(at(program_id, `drafts/${draft_id}/publish`), {
        method: "POST",
        body: day === null ? {} : { in_force_from: day },
      }),
    onSuccess: () => forgetPrograms(client),
  })
}

/** Puts the terms of a version in force again, or keeps a scheduled one from coming. */
export function useChangeVersion(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, verb }: { version: number; verb: "rollback" | "withdraw" }) =>
      sdk.client.fetch<{ version: Version }>(at(program_id, `versions/${version}/${verb}`), {
        method: "POST",
        body: {},
      }),
    onSuccess: () => forgetPrograms(client),
  })
}

/** How many active members stand on each tier. */
export function useTierMembers(program_id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...programKeys.one(program_id), "tier-members"],
    queryFn: () =>
      sdk.client.fetch<{ tiers: readonly { tier: string | null; members: number }[] }>(
        at(program_id, "tier-members"),
      ),
    enabled,
  })
}
