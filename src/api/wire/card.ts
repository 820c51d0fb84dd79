import type { CardStatus } from "../../domain/cards/card-state"
import type { CardHistoryRow, CardView } from "../../modules/loyalty-member/reads/cards"

export interface WireCard {
  readonly id: string
  readonly number: string
  readonly status: CardStatus
  readonly issued_at: string | null
  /** The last usable day, "2027-11-25"; null: for ever. */
  readonly expires_on: string | null
}

/** As its member sees it. */
export function cardToWire(card: CardView): WireCard {
  const { id, number, status, issued_at, expires_on } = card
  return { id, number, status, issued_at, expires_on }
}

/** As staff see it. */
export interface WireStaffCard extends WireCard {
  readonly program_id: string
  readonly card_kind_id: string | null
  readonly batch_id: string | null
  readonly member_id: string | null
  readonly replaced_by_id: string | null
}

export function staffCardToWire(card: CardView): WireStaffCard {
  return {
    ...cardToWire(card),
    program_id: card.program_id,
    card_kind_id: card.kind_id,
    batch_id: card.batch_id,
    member_id: card.member_id,
    replaced_by_id: card.replaced_by_id,
  }
}

export type WireCardHistory = Omit<CardHistoryRow, "card_id">

export function cardHistoryToWire({ card_id: _, ...row }: CardHistoryRow): WireCardHistory {
  return row
}
