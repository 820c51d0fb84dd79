import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { AuditOutcome } from "../../../domain/staff/audit"
import type { StaffPermission } from "../../../domain/staff/permissions"
import type { StaffRole } from "../../../domain/staff/staff-role"
import type { AuditFilter } from "../../lib/staff/audit-filter"
import { personName } from "../../lib/members/person-name"
import { sdk } from "../../lib/shop/sdk"

export interface AuditEntry {
  readonly id: string
  /** Of a user, or of a secret key. */
  readonly actor_id: string
  readonly role: StaffRole
  readonly action: StaffPermission
  /** "POST /members/:id/adjustments" */
  readonly route: string
  readonly object_id: string | null
  readonly begun_at: string
  readonly outcome: AuditOutcome | "unknown"
  /** Of a refusal. */
  readonly code: string | null
}

interface AuditPage {
  readonly audit: readonly AuditEntry[]
  readonly next: string | null
}

const PAGE_SIZE = 50

/** What staff did, the latest first, page by page. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ["loyalty", "audit", filter],
    queryFn: ({ pageParam: after }) =>
      sdk.client.fetch<AuditPage>("/admin/loyalty/audit", {
        query: { ...filter, limit: PAGE_SIZE, ...(after !== null && { after }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap((page) => page.audit),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** A shop's staff fit one answer; of more, the others are shown by their ids. */
const USERS_MAX = 200

/** Users of the shop by id, by the names under which colleagues know them. */
export function useUserNames() {
  return useQuery({
    queryKey: ["loyalty", "user-names"],
    queryFn: async () => {
      const { users } = await sdk.admin.user.list({
        limit: USERS_MAX,
        fields: "id,email,first_name,last_name",
      })
      return new Map(users.map((user) => [user.id, personName(user)]))
    },
  })
}
