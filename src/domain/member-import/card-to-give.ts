import type { CardKind } from "../cards/card-kind"
import type { CardStatus } from "../cards/card-state"
import { assertUsableCard } from "../cards/card-state"
import { kindOfNumber } from "../cards/kind-of-number"
import { LoyaltyError } from "../errors"

/** A card that the shop has. */
export interface KnownCard {
  readonly id: string
  readonly number: string
  readonly program_id: string
  readonly member_id: string | null
  readonly status: CardStatus
  readonly validity_months: number | null
}

export interface ShopCards {
  readonly program_id: string
  /** By their normalized numbers. */
  readonly cards: ReadonlyMap<string, KnownCard>
  /** The kinds to which numbers of the rows may belong, of every program. */
  readonly kinds: readonly CardKind[]
  /** A program that has described its cards takes no others. */
  readonly has_kinds: boolean
}

/** `issue`: a blank from the stock. `register`: a number that comes into being in its holder's hand. */
export type CardToGive =
  | { readonly kind: "none" }
  | {
      readonly kind: "issue"
      readonly card_id: string
      readonly number: string
      readonly validity_months: number | null
    }
  | {
      readonly kind: "register"
      readonly number: string
      readonly kind_id: string | null
      readonly validity_months: number | null
    }

/**
 * What becomes of the card number of a row. A card that was his once stays as it is, even lost. A number that no card
 * has yet is registered whatever the supply of its kind: the merchant's own file says who holds it.
 * @param member_id null: somebody who is no member yet
 * @throws LoyaltyError `card_already_issued`, `card_not_usable`, `card_not_found`, `card_number_invalid`
 */
export function cardToGive(
  number: string | null,
  member_id: string | null,
  shop: ShopCards,
): CardToGive {
  if (number === null) return { kind: "none" }
  const card = shop.cards.get(number)
  if (!card) return cardToRegister(number, shop)
  if (member_id !== null && card.member_id === member_id) return { kind: "none" }
  if (card.status === "issued") {
    throw new LoyaltyError(
      "card_already_issued",
      `Card ${number} was already issued to another member.`,
    )
  }
  if (card.status !== "in_stock") assertUsableCard(card)
  if (card.program_id !== shop.program_id) refuseOtherProgram(number)
  return { kind: "issue", card_id: card.id, number, validity_months: card.validity_months }
}

function cardToRegister(number: string, { program_id, kinds, has_kinds }: ShopCards): CardToGive {
  const kind = kindOfNumber(kinds, number)
  if (kind === null && has_kinds) {
    throw new LoyaltyError("card_not_found", `Card ${number} belongs to no card kind.`)
  }
  if (kind !== null && kind.program_id !== program_id) refuseOtherProgram(number)
  return {
    kind: "register",
    number,
    kind_id: kind?.id ?? null,
    validity_months: kind?.validity_months ?? null,
  }
}

function refuseOtherProgram(number: string): never {
  throw new LoyaltyError("card_not_usable", `Card ${number} belongs to another loyalty program.`)
}
