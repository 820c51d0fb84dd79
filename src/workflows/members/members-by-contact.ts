import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LoyaltyError } from "../../domain/errors"
import { normalizePhone } from "../../domain/members/phone"
import { memberModule } from "../shop/modules"

/** What a cashier was told, and where he is. */
export interface Contact {
  /** A phone number, or an e-mail address. */
  readonly code: string
  readonly country_code: string | null
  readonly program_id: string | null
}

/** One customer has an account and perhaps a guest's record under an address. */
const CUSTOMERS_OF_ADDRESS_MAX = 10

/**
 * Members by phone number or e-mail address, in every program or in one. Somebody who is no member and somebody
 * whom nobody knows get the same answer.
 * @throws LoyaltyError `member_not_found`, `attribute_invalid`
 */
export async function membersByContact(
  container: MedusaContainer,
  contact: Contact,
): Promise<string[]> {
  const ids = contact.code.includes("@")
    ? await membersByEmail(container, contact)
    : await memberModule(container).readMembersByPhone(
        normalizePhone(contact.code, contact.country_code),
        contact.program_id,
      )
  if (ids.length > 0) return ids
  throw new LoyaltyError("member_not_found", "No member has this phone number or e-mail address.")
}

async function membersByEmail(
  container: MedusaContainer,
  { code, program_id }: Contact,
): Promise<string[]> {
  const customer_ids = await customersOfAddress(container, code)
  return memberModule(container).readMembersOfCustomers(customer_ids, program_id)
}

/** Ids of the customers who have an e-mail address. */
export async function customersOfAddress(
  container: MedusaContainer,
  address: string,
): Promise<string[]> {
  const customers = await container.resolve(Modules.CUSTOMER).listCustomers(
    // Medusa keeps an address as it was typed, and compares its letters.
    { email: [...new Set([address.trim(), address.trim().toLowerCase()])] },
    { select: ["id"], take: CUSTOMERS_OF_ADDRESS_MAX },
  )
  return customers.map(({ id }) => id)
}
