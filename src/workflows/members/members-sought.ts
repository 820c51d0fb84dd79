import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { normalizeCardNumber } from "../../domain/cards/card-number"
import { LoyaltyError } from "../../domain/errors"
import { phoneEnding } from "../../domain/members/phone-ending"
import { memberModule } from "../shop/modules"

/** Customers that a search may stand for; a search that fits more wants more words. */
const MATCHES_MAX = 500

/**
 * Whom a search box means, as ids of memberships and of customers: a part of what the shop knows of a customer, the end
 * of a member's phone number, or the number of a card, whatever its status.
 */
export async function membersSought(container: MedusaContainer, q: string): Promise<string[]> {
  const ending = phoneEnding(q)
  const [customers, by_phone, holder] = await Promise.all([
    container.resolve(Modules.CUSTOMER).listCustomers({ q }, { select: ["id"], take: MATCHES_MAX }),
    ending === null ? [] : memberModule(container).readMembersByPhoneEnding(ending, MATCHES_MAX),
    holderOfCard(container, q),
  ])
  return [...customers.map(({ id }) => id), ...by_phone, ...(holder === null ? [] : [holder])]
}

async function holderOfCard(container: MedusaContainer, q: string): Promise<string | null> {
  const number = numberIn(q)
  if (number === null) return null
  return (await memberModule(container).cards.readCardByNumber(number))?.member_id ?? null
}

/** Most searches are no card's number. */
function numberIn(q: string): string | null {
  try {
    return normalizeCardNumber(q)
  } catch (error) {
    if (error instanceof LoyaltyError) return null
    throw error
  }
}
