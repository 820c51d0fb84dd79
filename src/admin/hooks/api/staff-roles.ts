import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { StaffRole } from "../../../domain/staff/staff-role"
import { sdk } from "../../lib/shop/sdk"
import type { Page } from "./types"

/** A user of the shop, and as what he works today. */
export interface StaffMember {
  readonly user_id: string
  readonly email: string
  readonly first_name: string | null
  readonly last_name: string | null
  readonly role: StaffRole
  /** `null`: nobody has given him a role. */
  readonly assigned_at: string | null
}

const STAFF_KEY = ["loyalty", "staff-roles"] as const

export function useStaff(page: { q: string; limit: number; offset: number }) {
  return useQuery({
    queryKey: [...STAFF_KEY, page],
    queryFn: () =>
      sdk.client.fetch<Page & { staff_roles: readonly StaffMember[] }>(
        "/admin/loyalty/staff-roles",
        { query: { ...page, q: page.q || undefined } },
      ),
    placeholderData: keepPreviousData,
  })
}

/** Gives a user a role. It decides about everybody's, when it is the first. */
export function useChangeRole() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ user_id, role }: { user_id: string; role: StaffRole }) =>
      sdk.client.fetch<{ staff_role: StaffMember }>(`/admin/loyalty/staff-roles/${user_id}`, {
        method: "POST",
        body: { role },
      }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: STAFF_KEY }),
        client.invalidateQueries({ queryKey: ["loyalty", "own-role"] }),
      ]),
  })
}
