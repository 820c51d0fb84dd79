import type { CardAction, CardStatus } from "../../../domain/cards/card-state"
import { decideTransition } from "../../../domain/cards/card-state"
import type { CardValidity } from "../../../domain/cards/card-validity"
import type { SqlClient } from "../ledger/sql-client"
import type { LockedCard } from "./lock-cards"

/** Who does something to a card, and why. */
export interface CardAct {
  readonly actor_id: string | null
  readonly reason: string | null
}

/** What an issue gives a card. */
export interface CardIssue {
  readonly member_id: string
  readonly issued_at: Date
  readonly validity: CardValidity | null
}

interface Change {
  readonly action: CardAction
  readonly from: CardStatus
  readonly to: CardStatus
  readonly act: CardAct
  readonly issue?: CardIssue
  readonly replaced_by_id?: string
}

/**
 * Does something to a locked card, and writes its history in the same statement. What time has done comes
 * first: a card past its last day expires before anything else happens to it.
 * @returns whether anything changed
 * @throws LoyaltyError `card_state_refuses`
 */
export async function actOnCard(
  client: SqlClient,
  card: LockedCard,
  action: CardAction,
  more: Pick<Change, "act" | "issue" | "replaced_by_id">,
): Promise<boolean> {
  const transition = decideTransition(card, action)
  if (transition.kind === "already") return false
  if (card.status !== card.stored_status) {
    const act = { actor_id: null, reason: null }
    await writeChange(client, card.id, {
      action: "expire",
      from: card.stored_status,
      to: "expired",
      act,
    })
  }
  await writeChange(client, card.id, { action, from: transition.from, to: transition.to, ...more })
  return true
}

async function writeChange(client: SqlClient, card_id: string, change: Change): Promise<void> {
  const { issue } = change
  await client.query({
    name: "loyalty_card_change",
    text: `with changed as (
        update loyalty_card set status = $2, member_id = coalesce($3, member_id),
          issued_at = coalesce($4::timestamptz, issued_at), issued_by = case when $4 is null then issued_by else $9 end,
          expires_on = coalesce($5::date, expires_on), expires_at = coalesce($6::timestamptz, expires_at),
          replaced_by_id = coalesce($7, replaced_by_id), updated_at = now()
        where id = $1 returning id, member_id)
      insert into loyalty_card_history
        (card_id, seq, action, from_status, to_status, member_id, other_card_id, actor_id, reason)
      select changed.id, (select max(seq) + 1 from loyalty_card_history h where h.card_id = $1),
        $8, $11, $2, changed.member_id, $7, $9, $10 from changed`,
    values: [
      card_id,
      change.to,
      issue?.member_id ?? null,
      issue?.issued_at.toISOString() ?? null,
      issue?.validity?.expires_on ?? null,
      issue?.validity ? new Date(issue.validity.expires_at).toISOString() : null,
      change.replaced_by_id ?? null,
      change.action,
      change.act.actor_id,
      change.act.reason,
      change.from,
    ],
  })
}

export interface NewCard {
  readonly id: string
  readonly number: string
  readonly program_id: string
  readonly kind_id: string | null
}

/** A card that comes into being in its holder's hand: at its first scan, or with a number of the merchant's choice. */
export async function insertIssuedCard(
  client: SqlClient,
  card: NewCard,
  issue: CardIssue,
  act: CardAct,
): Promise<void> {
  await client.query({
    name: "loyalty_card_insert_issued",
    text: `with made as (
        insert into loyalty_card (id, number, program_id, kind_id, member_id, status, issued_at, issued_by,
          expires_on, expires_at)
        values ($1, $2, $3, $4, $5, 'issued', $6::timestamptz, $7, $8::date, $9::timestamptz) returning id)
      insert into loyalty_card_history (card_id, seq, action, to_status, member_id, actor_id, reason)
      select id, 1, 'issue', 'issued', $5, $7, $10 from made`,
    values: [
      card.id,
      card.number,
      card.program_id,
      card.kind_id,
      issue.member_id,
      issue.issued_at.toISOString(),
      act.actor_id,
      issue.validity?.expires_on ?? null,
      issue.validity ? new Date(issue.validity.expires_at).toISOString() : null,
      act.reason,
    ],
  })
}
