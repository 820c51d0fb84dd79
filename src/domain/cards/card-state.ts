import { LoyaltyError } from "../errors"

export const CARD_STATUSES = [
  "in_stock",
  "issued",
  "blocked",
  "lost",
  "replaced",
  "expired",
  "void",
] as const
export type CardStatus = (typeof CARD_STATUSES)[number]

/** What can be done with a card that is there. `register` makes one, and `expire` is time's doing. */
export const CARD_ACTIONS = [
  "issue",
  "block",
  "unblock",
  "lose",
  "replace",
  "void",
  "expire",
] as const
export type CardAction = (typeof CARD_ACTIONS)[number]

/** A card never goes back to stock; a lost, replaced or void one never leads to a member again. */
const TRANSITIONS: Record<
  CardAction,
  { readonly from: readonly CardStatus[]; readonly to: CardStatus; readonly done: string }
> = {
  issue: { from: ["in_stock"], to: "issued", done: "issued" },
  block: { from: ["issued"], to: "blocked", done: "blocked" },
  unblock: { from: ["blocked"], to: "issued", done: "unblocked" },
  lose: { from: ["issued", "blocked"], to: "lost", done: "reported lost" },
  replace: { from: ["issued", "blocked", "lost", "expired"], to: "replaced", done: "replaced" },
  void: { from: ["in_stock", "issued", "blocked", "lost", "expired"], to: "void", done: "voided" },
  expire: { from: ["issued", "blocked"], to: "expired", done: "expired" },
}

/** Whether an action changes a card, or was done already. */
export type Transition =
  | { readonly kind: "change"; readonly from: CardStatus; readonly to: CardStatus }
  | { readonly kind: "already" }

/** @throws LoyaltyError `card_state_refuses` when the card's state does not know the action */
export function decideTransition(
  card: { readonly number: string; readonly status: CardStatus },
  action: CardAction,
): Transition {
  const { from, to, done } = TRANSITIONS[action]
  if (from.includes(card.status)) return { kind: "change", from: card.status, to }
  if (card.status === to) return { kind: "already" }
  throw new LoyaltyError(
    "card_state_refuses",
    `Card ${card.number} ${STATE_IN_WORDS[card.status]}, and cannot be ${done}.`,
  )
}

/** Whether an action does something to a card of this status, and is worth offering. */
export function cardKnows(status: CardStatus, action: CardAction): boolean {
  return TRANSITIONS[action].from.includes(status)
}

const STATE_IN_WORDS: Record<CardStatus, string> = {
  in_stock: "is in stock and has not been issued",
  issued: "is issued",
  blocked: "is blocked",
  lost: "was reported lost",
  replaced: "was replaced by another card",
  expired: "has expired",
  void: "is void",
}

/** A card leads to its member while it is issued. @throws LoyaltyError `card_not_usable`, and says why */
export function assertUsableCard(card: {
  readonly number: string
  readonly status: CardStatus
}): void {
  if (card.status === "issued") return
  throw new LoyaltyError("card_not_usable", `Card ${card.number} ${STATE_IN_WORDS[card.status]}.`, {
    status: card.status,
  })
}
