import type { CardCondition } from "./card-condition"
import type { CardKind } from "./card-kind"

const SWAPPED_KINDS_MAX = 20

type Offer = Pick<CardKind, "issue_condition" | "swap">

/** What makes no sense of the purchases with which a card is offered, and of the cards that it is given for. */
export function offerProblems({ issue_condition, swap }: Offer): string[] {
  return [
    ...(issue_condition ? amountProblems("issue_condition", issue_condition) : []),
    ...(swap ? amountProblems("swap.condition", swap.condition) : []),
    ...(swap ? swapProblems(swap.from_kind_ids) : []),
  ]
}

function amountProblems(path: string, condition: CardCondition): string[] {
  if (!("amount" in condition) || condition.amount > 0) return []
  return [`${path}: Set the amount above 0, or let the condition be any_purchase.`]
}

function swapProblems(from_kind_ids: readonly string[]): string[] {
  if (from_kind_ids.length === 0) return ["Say which cards can be swapped for it."]
  if (from_kind_ids.length > SWAPPED_KINDS_MAX) {
    return [`Cards of at most ${SWAPPED_KINDS_MAX} kinds can be swapped for it.`]
  }
  if (new Set(from_kind_ids).size === from_kind_ids.length) return []
  return ["Name each kind of cards that can be swapped for it once."]
}
