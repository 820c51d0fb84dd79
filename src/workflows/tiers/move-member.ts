import type { MedusaContainer } from "@medusajs/framework/types"

import { memberModule } from "../shop/modules"
import { mendGroupMembers } from "./mend-group-members"

/** A member has another tier, or is new: he is put into the group of the tier, and out of the others. */
export async function moveMember(container: MedusaContainer, member_id: string): Promise<void> {
  const [member] = await memberModule(container).readStandings({ member_ids: [member_id] })
  if (member) await mendGroupMembers(container, member.program_id, member.customer_id)
}
