import { normalizeCardNumber } from "../../../domain/cards/card-number"
import { decideTransition } from "../../../domain/cards/card-state"
import { LoyaltyError } from "../../../domain/errors"
import { issueWithin } from "../cards/issue-within"
import type { LockedCard } from "../cards/lock-cards"
import { lockCards } from "../cards/lock-cards"
import type { CardAct } from "../cards/write-card"
import { actOnCard } from "../cards/write-card"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { CardView } from "../reads/cards"
import { readCard, readCardByNumber } from "../reads/cards"
import { findCard } from "./change-card-state"

export interface ReplaceCardInput extends CardAct {
  readonly card_id: string
  /** Of the new card, as typed or scanned. */
  readonly number: string
  /** Made by the caller: `lcard_…`; used when the new number comes into being now. */
  readonly new_card_id: string
  /** Of the program, for the new card's last usable day. */
  readonly time_zone: string
}

export interface ReplacedCard {
  readonly card: CardView
  readonly replaced: CardView
}

/**
 * Puts another card in the place of one: from now on the new number leads to the member, and the old one to
 * nobody. Balance and history are the member's, so nothing of them moves. Asked twice, it is done once.
 * @throws LoyaltyError `card_not_found`, `card_state_refuses`, and whatever the new card's issue refuses
 */
export async function replaceCard(
  input: ReplaceCardInput,
  pool: ConnectionPool,
): Promise<ReplacedCard> {
  const number = normalizeCardNumber(input.number)
  const act: CardAct = { actor_id: input.actor_id, reason: input.reason }
  return inTransaction(pool, async (client) => {
    const { number: old_number } = await findCard(client, input.card_id)
    if (old_number === number) {
      throw new LoyaltyError("card_number_invalid", "A card cannot take its own place.")
    }
    const locked = await lockCards(client, [old_number, number])
    const old = locked.find((card) => card.number === old_number) as LockedCard
    const fresh = locked.find((card) => card.number === number) ?? null
    if (!isReplacedBy(old, fresh)) {
      assertReplaceable(old)
      await issueWithin(client, fresh, {
        card_id: input.new_card_id,
        number,
        member_id: old.member_id ?? "",
        program_id: old.program_id,
        issued_at: null,
        time_zone: input.time_zone,
        act,
      })
      const { id: replaced_by_id } = (await readCardByNumber(client, number)) as CardView
      await actOnCard(client, old, "replace", { act, replaced_by_id })
    }
    return {
      card: (await readCardByNumber(client, number)) as CardView,
      replaced: (await readCard(client, old.id)) as CardView,
    }
  })
}

function isReplacedBy(old: CardView, fresh: CardView | null): boolean {
  return old.status === "replaced" && fresh !== null && old.replaced_by_id === fresh.id
}

/** Before the new card is touched: replaced once, by another card, is refused as any other wrong state. */
function assertReplaceable(old: CardView): void {
  const transition = decideTransition(old, "replace")
  if (transition.kind === "change") return
  throw new LoyaltyError(
    "card_state_refuses",
    `Card ${old.number} was replaced by another card, and cannot be replaced again.`,
  )
}
