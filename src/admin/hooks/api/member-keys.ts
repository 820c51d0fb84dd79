import type { QueryClient } from "@tanstack/react-query"
import type { AdminMember, Page } from "./types"

export interface MembersPage extends Page {
  readonly members: readonly AdminMember[]
  /** Of more members than are counted one by one. */
  readonly count_is_estimate?: boolean
}

export const memberKeys = {
  lists: ["loyalty", "member-lists"] as const,
  list: (query: object) => [...memberKeys.lists, query] as const,
  ofCustomer: (customer_id: string) => ["loyalty", "members", { customer_id }] as const,
  one: (member_id: string) => ["loyalty", "members", member_id] as const,
  /** Everything on a member's page that is asked for apart from himself. */
  parts: (member_id: string) => [...memberKeys.one(member_id), "parts"] as const,
  part: (member_id: string, part: string) => [...memberKeys.parts(member_id), part] as const,
}

/** Puts the answered figures on screen at once; statement, lots and histories are read anew. */
export async function showMember(client: QueryClient, member: AdminMember): Promise<void> {
  client.setQueryData(memberKeys.one(member.id), { member })
  client.setQueryData<MembersPage>(
    memberKeys.ofCustomer(member.customer_id),
    (page) =>
      page && {
        ...page,
        members: page.members.map((known) => (known.id === member.id ? member : known)),
      },
  )
  await Promise.all([
    client.invalidateQueries({ queryKey: memberKeys.parts(member.id) }),
    client.invalidateQueries({ queryKey: memberKeys.lists }),
  ])
}
