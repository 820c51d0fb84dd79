import type { MedusaContainer } from "@medusajs/framework/types"

import { normalizePhone } from "../../domain/members/phone"
import { phoneTaken } from "../../modules/loyalty-member/operations/set-phone"
import { memberModule } from "../shop/modules"

/**
 * The phone number of somebody whom staff are about to make a customer, before he is one: no customer is left
 * behind for a number that another member has.
 * @throws LoyaltyError `attribute_invalid`, `already_member`
 */
export async function phoneOfNewcomer(
  container: MedusaContainer,
  typed: string,
  at: { readonly program_id: string; readonly country_code: string | null },
): Promise<string> {
  const phone = normalizePhone(typed, at.country_code)
  const known = await memberModule(container).readMembersByPhone(phone, at.program_id)
  if (known.length > 0) throw phoneTaken()
  return phone
}
