import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import type { MemberStandingView } from "../../../../modules/loyalty-member/reads/member-standing"
import { memberWhoLivesOn } from "../../../../workflows/members/member-who-lives-on"
import { identify } from "../../../../workflows/till/identify"

export interface BuyerNamed {
  readonly member_id?: string | undefined
  readonly code?: string | undefined
  readonly phone_country_code?: string | undefined
}

/**
 * Who buys, by his id or by what he shows; null: nobody was named.
 * @throws LoyaltyError what `identify` throws; `member_not_found` for a card that nobody has, and for an address that
 *   several have
 */
export async function buyerOf(
  scope: MedusaContainer,
  named: BuyerNamed,
): Promise<MemberStandingView | null> {
  const { member_id, code, phone_country_code: country_code = null } = named
  if (member_id !== undefined) return memberWhoLivesOn(scope, member_id)
  if (code === undefined) return null
  const identified = await identify(scope, { code, country_code, program_id: null })
  switch (identified.found) {
    case "member":
      return identified.member
    case "several":
      throw new LoyaltyError(
        "member_not_found",
        "Several members have this address. Identify them, and name the member_id.",
      )
    case "new_card":
      throw new LoyaltyError("card_not_found", "Nobody has this card yet; issue it first.")
  }
}
