import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { memberModule } from "../shop/modules"

/**
 * A member by id; a membership that was merged leads to the one that lives on.
 * @throws LoyaltyError `member_not_found`
 */
export async function memberWhoLivesOn(
  container: MedusaContainer,
  member_id: string,
): Promise<MemberStandingView> {
  const members = memberModule(container)
  const [named] = await members.readStandings({ member_ids: [member_id] })
  const [member] = named?.merged_into
    ? await members.readStandings({ member_ids: [named.merged_into] })
    : [named]
  if (member) return member
  throw new LoyaltyError("member_not_found", "There is no such member.")
}
