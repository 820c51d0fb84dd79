import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../domain/errors"
import { MEMBER_RIGHTS } from "../../domain/members/member-state"
import type { MemberStandingView } from "../../modules/loyalty-member/reads/member-standing"
import { usableCard } from "../cards/usable-card"
import { memberWhoLivesOn } from "../members/member-who-lives-on"
import type { ReceiptHolder } from "./asked-receipt"

/**
 * Whose sale it is; of a record that was merged the one that lives on.
 * @throws LoyaltyError `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_not_found`,
 *   `member_suspended`
 */
export async function receiptHolder(
  container: MedusaContainer,
  holder: ReceiptHolder,
): Promise<MemberStandingView> {
  const member_id =
    holder.by === "card" ? (await usableCard(container, holder.code)).member_id : holder.member_id
  const member = await memberWhoLivesOn(container, member_id)
  if (MEMBER_RIGHTS[member.status].may_earn) return member
  throw new LoyaltyError("member_suspended", `This membership is ${member.status}.`)
}
