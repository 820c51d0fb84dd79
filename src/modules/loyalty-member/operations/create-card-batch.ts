import { assertEnoughSerials } from "../../../domain/cards/serials"
import { LoyaltyError } from "../../../domain/errors"
import { cardKindFromRow } from "../cards/card-kind-row"
import { lockCardKind } from "../cards/lock-cards"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { contentHash } from "../ledger/idempotency"
import type { SqlClient } from "../ledger/sql-client"

export interface CreateCardBatchInput {
  /** Made by the caller: `lcbatch_…`. */
  readonly batch_id: string
  readonly kind_id: string
  readonly count: number
  readonly unguessable: boolean
  readonly idempotency_key: string
  readonly created_by: string | null
}

/**
 * Sets down that so many blanks are wanted; `fillCardBatch` makes them. The same key again is the same batch.
 * @returns the batch's id, which is an older one's when the key is known
 * @throws LoyaltyError `card_kind_not_found`, `card_range_exhausted`, `idempotency_conflict`
 */
export async function createCardBatch(
  input: CreateCardBatchInput,
  pool: ConnectionPool,
): Promise<string> {
  const { kind_id, count, unguessable } = input
  return inTransaction(pool, async (client) => {
    const content_hash = contentHash({ kind_id, count, unguessable })
    const known = await batchOfKey(client, input.idempotency_key, content_hash)
    if (known !== null) return known
    const row = await lockCardKind(client, kind_id, "cursor")
    const used = { cards: await cardsOf(client, kind_id), next_serial: Number(row.next_serial) }
    assertEnoughSerials(cardKindFromRow(row), { count, unguessable }, used)
    await insertBatch(client, { ...input, source: "generated", content_hash })
    return input.batch_id
  })
}

/** @throws LoyaltyError `idempotency_conflict` when the key once asked for other cards */
export async function batchOfKey(
  client: SqlClient,
  idempotency_key: string,
  content_hash: string,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string; content_hash: string }>({
    name: "loyalty_card_batch_of_key",
    text: "select id, content_hash from loyalty_card_batch where idempotency_key = $1",
    values: [idempotency_key],
  })
  const [known] = rows
  if (known && known.content_hash !== content_hash) {
    throw new LoyaltyError(
      "idempotency_conflict",
      "This key was already used for other cards. Use a new idempotency key for a new batch.",
    )
  }
  return known?.id ?? null
}

export async function insertBatch(
  client: SqlClient,
  batch: CreateCardBatchInput & { readonly source: string; readonly content_hash: string },
): Promise<void> {
  await client.query({
    name: "loyalty_card_batch_insert",
    text: `insert into loyalty_card_batch
        (id, kind_id, source, count, unguessable, idempotency_key, content_hash, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      batch.batch_id,
      batch.kind_id,
      batch.source,
      batch.count,
      batch.unguessable,
      batch.idempotency_key,
      batch.content_hash,
      batch.created_by,
    ],
  })
}

async function cardsOf(client: SqlClient, kind_id: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>({
    name: "loyalty_card_kind_count",
    text: "select count(*) as count from loyalty_card where kind_id = $1",
    values: [kind_id],
  })
  return Number(rows[0]?.count)
}
