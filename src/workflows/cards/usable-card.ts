import type { MedusaContainer } from "@medusajs/framework/types"

import { normalizeCardNumber } from "../../domain/cards/card-number"
import { assertUsableCard } from "../../domain/cards/card-state"
import { LoyaltyError } from "../../domain/errors"
import { assertCardsWork } from "../../domain/members/member-state"
import type { CardView } from "../../modules/loyalty-member/reads/cards"
import { memberModule } from "../shop/modules"

/**
 * The card of a code as typed or scanned, which leads to a member today.
 * @throws LoyaltyError `card_number_invalid`, `card_not_found`, `card_not_usable`, `member_suspended`, each in words for a
 *   cashier
 */
export async function usableCard(
  container: MedusaContainer,
  code: string,
): Promise<CardView & { readonly member_id: string }> {
  const { cards } = memberModule(container)
  const number = normalizeCardNumber(code)
  const card = await cards.readCardByNumber(number)
  if (!card) {
    const kind = await cards.readKindOfNumber(number)
    const hint =
      kind?.supply === "first_scan" ? ` It can be issued as one of the cards "${kind.name}".` : ""
    throw new LoyaltyError("card_not_found", `There is no card with this number.${hint}`)
  }
  assertUsableCard(card)
  const [holder] = await readStandings(container, card.member_id ?? "")
  // A card that was issued while its holder's membership was being merged.
  const [member] = holder?.merged_into
    ? await readStandings(container, holder.merged_into)
    : [holder]
  if (member) assertCardsWork(member.status)
  return { ...card, member_id: member?.member_id ?? "" }
}

function readStandings(container: MedusaContainer, member_id: string) {
  return memberModule(container).readStandings({ member_ids: [member_id] })
}
