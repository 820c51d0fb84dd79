import { useQuery } from "@tanstack/react-query"
import type { StaffPermission } from "../../../domain/staff/permissions"
import type { StaffRole } from "../../../domain/staff/staff-role"
import { sdk } from "../../lib/shop/sdk"

interface OwnRole {
  readonly role: StaffRole
  readonly permissions: readonly StaffPermission[]
}

/** As what the signed-in user works. One request for all that asks on a page. */
export function useOwnRole() {
  return useQuery({
    queryKey: ["loyalty", "own-role"],
    queryFn: () => sdk.client.fetch<OwnRole>("/admin/loyalty/staff-roles/me"),
    staleTime: 60_000,
  })
}

/**
 * Whether the signed-in user may do something; `undefined` until it is known. What he may not do is left out of
 * the screen; the server refuses it whatever the screen shows.
 */
export function useMay(permission: StaffPermission): boolean | undefined {
  const { data } = useOwnRole()
  return data?.permissions.includes(permission)
}
