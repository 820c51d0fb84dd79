import type { MedusaContainer } from "@medusajs/framework/types"

import type { CardKind } from "../../domain/cards/card-kind"
import { memberModule } from "../shop/modules"

export interface SeriesOfNumber {
  /** Null: the number says nothing, and the shop's default program is meant. */
  readonly program_id: string | null
  readonly kind: CardKind | null
}

/**
 * The program and the kind that a number belongs to: those of its card, else those of its range.
 * @param number normalized
 * @throws LoyaltyError `card_number_invalid` when no card has it, and its kind cannot have made it
 */
export async function seriesOfNumber(
  container: MedusaContainer,
  number: string,
): Promise<SeriesOfNumber> {
  const { cards } = memberModule(container)
  const card = await cards.readCardByNumber(number)
  if (card) {
    const kind = card.kind_id === null ? null : await cards.readKindById(card.kind_id)
    return { program_id: card.program_id, kind }
  }
  const kind = await cards.readKindOfNumber(number)
  return { program_id: kind?.program_id ?? null, kind }
}
