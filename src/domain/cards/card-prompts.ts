import type { CardCondition, CardSale } from "./card-condition"
import { isMet } from "./card-condition"
import type { CardKind } from "./card-kind"
import { isAbove } from "./card-ladder"

/** A kind of which somebody can be told that he may have a card. */
export type OfferedKind = Pick<CardKind, "id" | "program_id" | "name" | "issue_condition" | "swap">

/** A card that leads to the buyer today. */
export interface HeldCard {
  readonly id: string
  readonly number: string
  /** Null: a number of the merchant's choice. */
  readonly kind_id: string | null
}

/** What the till should tell the cashier, and the web shop the shopper. */
export type CardPrompt = {
  readonly card_kind: OfferedKind
  /** The one that is met. */
  readonly condition: CardCondition
} & (
  | { readonly code: "issue_card" }
  /** `card` goes back for one of the kind. */
  | { readonly code: "swap_card"; readonly card: HeldCard }
)

/**
 * Which cards a purchase gives a right to. Nobody is offered a kind that he has, or one below: who holds gold is past
 * silver, and of silver and gold at once gold is offered. Whoever holds a card that can be swapped gets the new one by
 * the swap's condition alone.
 * @param held cards of the buyer, the one issued last first; none for somebody who is no member
 */
export function cardPrompts(
  kinds: readonly OfferedKind[],
  sale: CardSale,
  held: readonly HeldCard[],
): CardPrompt[] {
  const held_kinds = held.flatMap(({ kind_id }) => kind_id ?? [])
  const prompts = kinds
    .filter(({ id }) => !held_kinds.includes(id))
    .flatMap((kind) => promptOf(kind, sale, held) ?? [])
  const in_reach = [...held_kinds, ...prompts.map(({ card_kind }) => card_kind.id)]
  return prompts.filter(
    ({ card_kind }) => !in_reach.some((upper_id) => isAbove(kinds, upper_id, card_kind.id)),
  )
}

function promptOf(
  card_kind: OfferedKind,
  sale: CardSale,
  held: readonly HeldCard[],
): CardPrompt | null {
  const { issue_condition, swap } = card_kind
  const card = held.find(({ kind_id }) => kind_id !== null && swap?.from_kind_ids.includes(kind_id))
  if (swap && card) {
    const { condition } = swap
    return isMet(condition, sale) ? { code: "swap_card", card_kind, condition, card } : null
  }
  if (issue_condition === null || !isMet(issue_condition, sale)) return null
  return { code: "issue_card", card_kind, condition: issue_condition }
}
