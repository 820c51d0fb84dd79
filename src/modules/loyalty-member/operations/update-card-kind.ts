import type { CardKind } from "../../../domain/cards/card-kind"
import { refuseReshaping } from "../../../domain/cards/reshape-card-kind"
import { assertUsableCardKind } from "../../../domain/cards/validate-card-kind"
import { cardKindFromRow } from "../cards/card-kind-row"
import { lockCardKind } from "../cards/lock-cards"
import { refuseAlienSwap, refuseWhileSwapped } from "../cards/swap-sources"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"
import { refuseTakenNumbers, writeSpans } from "./create-card-kind"

/** What is absent stays as it is. */
export type CardKindChanges = Partial<Omit<CardKind, "id" | "program_id" | "shape">> & {
  readonly shape?: Partial<CardKind["shape"]>
}

/**
 * Changes a series of cards. Once it has cards, its numbers stay what they are; its ranges may still grow.
 * @throws LoyaltyError `card_kind_not_found`, `card_kind_invalid`, `card_kind_in_use`, `card_ranges_overlap`
 */
export async function updateCardKind(
  { id, changes }: { readonly id: string; readonly changes: CardKindChanges },
  pool: ConnectionPool,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const before = cardKindFromRow(await lockCardKind(client, id, "change"))
    const after: CardKind = {
      ...before,
      ...changes,
      shape: { ...before.shape, ...changes.shape },
    }
    assertUsableCardKind(after)
    if (changes.swap) await refuseAlienSwap(client, after)
    if (changes.shape !== undefined) {
      if (await hasCards(client, id)) refuseReshaping(before, after)
      await refuseTakenNumbers(client, after)
      await client.query({
        name: "loyalty_card_kind_spans_delete",
        text: "delete from loyalty_card_kind_span where kind_id = $1",
        values: [id],
      })
      await writeSpans(client, after)
    }
    await writeKind(client, after)
  })
}

/**
 * Takes back a series of which there is no card yet.
 * @throws LoyaltyError `card_kind_not_found`, `card_kind_in_use`
 */
export async function deleteCardKind(id: string, pool: ConnectionPool): Promise<void> {
  await inTransaction(pool, async (client) => {
    const kind = cardKindFromRow(await lockCardKind(client, id, "change"))
    if (await hasCards(client, id)) refuseReshaping(kind, null)
    await refuseWhileSwapped(client, kind)
    await client.query({
      name: "loyalty_card_kind_delete",
      text: "delete from loyalty_card_kind where id = $1",
      values: [id],
    })
  })
}

/** A batch counts from its first moment: its cards are on their way. */
async function hasCards(client: SqlClient, kind_id: string): Promise<boolean> {
  const { rows } = await client.query<{ in_use: boolean }>({
    name: "loyalty_card_kind_in_use",
    text: `select exists (select from loyalty_card where kind_id = $1)
        or exists (select from loyalty_card_batch where kind_id = $1) as in_use`,
    values: [kind_id],
  })
  return rows[0]?.in_use === true
}

async function writeKind(client: SqlClient, kind: CardKind): Promise<void> {
  const { shape } = kind
  await client.query({
    name: "loyalty_card_kind_update",
    text: `update loyalty_card_kind set name = $2, prefix = $3, length = $4, check_digit = $5,
        ranges = $6::jsonb, symbologies = $7::text[], track_1_template = $8, track_2_template = $9,
        holder = $10, validity_months = $11, supply = $12, low_stock_mark = $13, issue_condition = $14::jsonb,
        swap = $15::jsonb, updated_at = now()
      where id = $1`,
    values: [
      kind.id,
      kind.name,
      shape.prefix,
      shape.length,
      shape.check_digit,
      JSON.stringify(shape.ranges),
      kind.symbologies,
      kind.track_1_template,
      kind.track_2_template,
      kind.holder,
      kind.validity_months,
      kind.supply,
      kind.low_stock_mark,
      kind.issue_condition,
      kind.swap,
    ],
  })
}
