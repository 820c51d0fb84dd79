import { LoyaltyError } from "../../../domain/errors"
import type { SqlClient } from "../ledger/sql-client"
import type { CardView } from "../reads/cards"
import { CARD_COLUMNS } from "../reads/cards"
import type { CardKindRow } from "./card-kind-row"
import { CARD_KIND_COLUMNS } from "./card-kind-row"

/** A card with what its kind says of an issue; a card without a kind lasts for ever. */
export interface LockedCard extends CardView {
  /** Time has made it expired, and its row does not say so yet. */
  readonly stored_status: CardView["status"]
  readonly validity_months: number | null
}

/**
 * Cards of these numbers, to the end of the transaction. By number, so that two transactions with the same
 * cards queue and never deadlock; a number that no card has is left out.
 */
export async function lockCards(
  client: SqlClient,
  numbers: readonly string[],
): Promise<LockedCard[]> {
  const { rows } = await client.query<LockedCard>({
    name: "loyalty_cards_lock",
    text: `select ${CARD_COLUMNS}, c.status as stored_status,
        (select validity_months from loyalty_card_kind k where k.id = c.kind_id) as validity_months
      from loyalty_card c where c.number = any($1::text[]) order by c.number for no key update of c`,
    values: [numbers],
  })
  return rows
}

/**
 * A kind, as it stays while somebody adds cards of it. `cursor`: also nobody else takes numbers in a row.
 * @throws LoyaltyError `card_kind_not_found`
 */
export async function lockCardKind(
  client: SqlClient,
  id: string,
  strength: "shape" | "cursor" | "change",
): Promise<CardKindRow> {
  const lock = { shape: "key share", cursor: "no key update", change: "update" }[strength]
  const { rows } = await client.query<CardKindRow>({
    name: `loyalty_card_kind_lock_${strength}`,
    text: `select ${CARD_KIND_COLUMNS} from loyalty_card_kind k where k.id = $1 for ${lock} of k`,
    values: [id],
  })
  if (!rows[0]) throw new LoyaltyError("card_kind_not_found", "There is no such card kind.")
  return rows[0]
}
