import type { MedusaContainer } from "@medusajs/framework/types"

import { LoyaltyError } from "../../../../domain/errors"
import type { CardView } from "../../../../modules/loyalty-member/reads/cards"
import { memberModule } from "../../../../workflows/shop/modules"
import type { WireStaffCard } from "../../../wire/card"
import { staffCardToWire } from "../../../wire/card"
import type { AdminMember } from "../members/read-admin-members"
import { readAdminMember } from "../members/read-admin-members"

export interface CardWithMember {
  readonly card: WireStaffCard
  /** Null for a card that nobody was ever given. */
  readonly member: AdminMember | null
}

export async function cardWithMember(
  container: MedusaContainer,
  card: CardView,
): Promise<CardWithMember> {
  const member = card.member_id === null ? null : await readAdminMember(container, card.member_id)
  return { card: staffCardToWire(card), member }
}

/** @throws LoyaltyError `card_not_found` */
export async function cardOfId(container: MedusaContainer, id: string): Promise<CardView> {
  const card = await memberModule(container).cards.readCard(id)
  if (!card) throw new LoyaltyError("card_not_found", "There is no such card.")
  return card
}
