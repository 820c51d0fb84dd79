import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../../lib/shop/sdk"
import { programKeys } from "./program-settings"
import type { Page } from "./types"

export interface Invitation {
  readonly id: string
  readonly code: string
  readonly state: "open" | "used_up" | "expired" | "withdrawn"
  readonly uses: number
  readonly uses_max: number
  readonly note: string | null
  /** The last day, "2027-12-31". */
  readonly expires_on: string | null
}

/** What is asked for when codes are made. */
export interface InvitationOrder {
  readonly count: number
  readonly uses: number
  readonly expires_on?: string
  readonly note?: string
}

const SHOWN = 20

const path = (program_id: string) => `/admin/loyalty/programs/${program_id}/invitations`
const keyOf = (program_id: string) => [...programKeys.one(program_id), "invitations"]

/** The latest codes of a program, and how many there are. */
export function useInvitations(program_id: string) {
  return useQuery({
    queryKey: keyOf(program_id),
    queryFn: () =>
      sdk.client.fetch<Page & { invitations: readonly Invitation[] }>(path(program_id), {
        query: { limit: SHOWN },
      }),
  })
}

export function useMakeInvitations(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: InvitationOrder) =>
      sdk.client.fetch<{ invitations: readonly Invitation[] }>(path(program_id), {
        method: "POST",
        body,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(program_id) }),
  })
}

export function useWithdrawInvitation(program_id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch(`${path(program_id)}/withdraw`, { method: "POST", body: { ids: [id] } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(program_id) }),
  })
}
