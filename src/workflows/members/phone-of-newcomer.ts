import type { MedusaContainer } from "@medusajs/framework/types"

import { normalizePhone } from "../../domain/members/phone"
import { phoneTaken } from "../../modules/loyalty-member/operations/set-phone"
import { memberModule } from "../shop/modules"
import type { ProgramNamed } from "./program-to-join"
import { programToJoin } from "./program-to-join"

export interface NewcomerAt extends ProgramNamed {
  /** Two letters: of which country a number without one is. */
  readonly country_code?: string | undefined
}

/**
 * The phone number of somebody whom staff are about to make a customer, before he is one: no customer is left
 * behind for a number that another member has.
 * @throws LoyaltyError `attribute_invalid`, `already_member`, `program_not_found`, `program_not_active`
 */
export async function phoneOfNewcomer(
  container: MedusaContainer,
  typed: string,
  { country_code, ...named }: NewcomerAt,
): Promise<string> {
  const phone = normalizePhone(typed, country_code ?? null)
  const { id } = await programToJoin(container, named)
  const known = await memberModule(container).readMembersByPhone(phone, id)
  if (known.length > 0) throw phoneTaken()
  return phone
}
