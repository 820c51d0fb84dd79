import type { CardAction } from "../../../domain/cards/card-state"
import { LoyaltyError } from "../../../domain/errors"
import type { LockedCard } from "../cards/lock-cards"
import { lockCards } from "../cards/lock-cards"
import type { CardAct } from "../cards/write-card"
import { actOnCard } from "../cards/write-card"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import type { CardView } from "../reads/cards"
import { readCard } from "../reads/cards"

/** What staff do to a card that needs nothing else. */
export const STAFF_ACTIONS = ["block", "unblock", "lose", "void"] as const satisfies CardAction[]
export type StaffAction = (typeof STAFF_ACTIONS)[number]

export interface ChangeCardStateInput extends CardAct {
  readonly card_id: string
  readonly action: StaffAction
}

/**
 * Blocks, unblocks or voids a card, or sets down that it was lost. Asked twice, it is done once.
 * @throws LoyaltyError `card_not_found`, `card_state_refuses`
 */
export async function changeCardState(
  { card_id, action, ...act }: ChangeCardStateInput,
  pool: ConnectionPool,
): Promise<CardView> {
  return inTransaction(pool, async (client) => {
    const card = await findCard(client, card_id)
    const [locked] = await lockCards(client, [card.number])
    await actOnCard(client, locked as LockedCard, action, { act })
    return (await readCard(client, card_id)) as CardView
  })
}

/** @throws LoyaltyError `card_not_found` */
export async function findCard(client: SqlClient, id: string): Promise<CardView> {
  const card = await readCard(client, id)
  if (!card) throw new LoyaltyError("card_not_found", "There is no such card.")
  return card
}
