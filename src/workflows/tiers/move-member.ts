import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { mendGroupMembers } from "./mend-group-members"

/**
 * A member has another tier, or is new: he is put into the group of the tier, and out of the others; so are the
 * customers whose memberships were merged into his.
 */
export async function moveMember(container: MedusaContainer, member_id: string): Promise<void> {
  const members = memberModule(container)
  const [member] = await members.readStandings({ member_ids: [member_id] })
  if (!member) return
  const records = await members.readRecordsOfMember(member_id)
  await mendGroupMembers(
    container,
    member.program_id,
    records.map(({ customer_id }) => customer_id),
  )
}
