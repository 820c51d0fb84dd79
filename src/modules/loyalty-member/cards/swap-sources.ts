import type { CardKind } from "../../../domain/cards/card-kind"
import { LoyaltyError } from "../../../domain/errors"
import type { SqlClient } from "../ledger/sql-client"
import { lockCardKind } from "./lock-cards"

/**
 * Cards are swapped within a program: the member stays. The kinds that are given back stay there to the end of the
 * transaction, and later because of `refuseWhileSwapped`.
 * @throws LoyaltyError `card_kind_not_found`, `card_kind_invalid`
 */
export async function refuseAlienSwap(client: SqlClient, kind: CardKind): Promise<void> {
  // In the order of the ids, so that two writers queue.
  for (const from_id of [...(kind.swap?.from_kind_ids ?? [])].sort()) {
    if (from_id === kind.id) refuse("A card is not swapped for one of its own kind.")
    const from = await lockCardKind(client, from_id, "shape")
    if (from.program_id !== kind.program_id) {
      refuse(`The cards "${from.name}" belong to another loyalty program.`)
    }
  }
}

/** @throws LoyaltyError `card_kind_in_use` while cards of the kind can be swapped for others */
export async function refuseWhileSwapped(
  client: SqlClient,
  { id, name }: Pick<CardKind, "id" | "name">,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>({
    name: "loyalty_card_kind_swapped_for",
    text: `select name from loyalty_card_kind where swap -> 'from_kind_ids' @> to_jsonb($1::text)
      order by created_at, id limit 1`,
    values: [id],
  })
  if (!rows[0]) return
  throw new LoyaltyError(
    "card_kind_in_use",
    `The cards "${name}" can be swapped for the cards "${rows[0].name}", so their kind has to stay.`,
  )
}

function refuse(message: string): never {
  throw new LoyaltyError("card_kind_invalid", message)
}
