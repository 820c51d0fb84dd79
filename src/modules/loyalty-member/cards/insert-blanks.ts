import { generateEntityId } from "@medusajs/framework/utils"

import type { SqlClient } from "../ledger/sql-client"

/** Of 32 signs: room for a million ids from one stem. */
const PLACES = 4

export interface BlanksInput {
  readonly batch_id: string
  readonly kind_id: string
  readonly program_id: string
  readonly actor_id: string | null
  readonly numbers: readonly string[]
}

/**
 * Puts blanks in stock, with their history, in one statement whatever their count. A number that any card
 * has already is left out.
 * @returns how many are new
 */
export async function insertBlanks(client: SqlClient, blanks: BlanksInput): Promise<number> {
  const { rows } = await client.query<{ count: string }>({
    name: "loyalty_cards_insert_blanks",
    text: `with made as (
        insert into loyalty_card (id, number, program_id, kind_id, batch_id, status)
        select x.id, x.number, $3, $4, $5, 'in_stock' from unnest($1::text[], $2::text[]) as x(id, number)
        on conflict (number) do nothing returning id
      ), written as (
        insert into loyalty_card_history (card_id, seq, action, to_status, actor_id)
        select id, 1, 'register', 'in_stock', $6 from made)
      select count(*) as count from made`,
    values: [
      idsInOrder(blanks.numbers.length),
      // In the order of the index, which random numbers are not.
      [...blanks.numbers].sort(),
      blanks.program_id,
      blanks.kind_id,
      blanks.batch_id,
      blanks.actor_id,
    ],
  })
  return Number(rows[0]?.count)
}

/** One id's time and chance, and a number each: an id of its own for every card would cost more than the card. */
function idsInOrder(count: number): string[] {
  const stem = generateEntityId(undefined, "lcard").slice(0, -PLACES)
  return Array.from({ length: count }, (_, index) => {
    return stem + index.toString(32).toUpperCase().padStart(PLACES, "0")
  })
}

export interface LockedBatch {
  readonly id: string
  readonly kind_id: string
  readonly count: number
  readonly made: number
  readonly unguessable: boolean
  readonly created_by: string | null
}

/**
 * A batch that is not complete yet, to the end of the transaction; null when there is nothing left to do. Numbers are
 * made up for a generated batch only: an import is completed by its file.
 */
export async function lockOpenBatch(
  client: SqlClient,
  id: string,
  source: "generated" | "imported",
): Promise<LockedBatch | null> {
  const { rows } = await client.query<LockedBatch>({
    name: "loyalty_card_batch_lock",
    text: `select id, kind_id, count, made, unguessable, created_by from loyalty_card_batch
      where id = $1 and source = $2 and made < count for no key update`,
    values: [id, source],
  })
  return rows[0] ?? null
}

/** Written in the transaction that makes the cards: the batch always knows how far it is. */
export async function advanceBatch(client: SqlClient, id: string, made: number): Promise<void> {
  await client.query({
    name: "loyalty_card_batch_advance",
    text: `update loyalty_card_batch set made = made + $2::integer,
        completed_at = case when made + $2::integer = count then now() end
      where id = $1`,
    values: [id, made],
  })
}
