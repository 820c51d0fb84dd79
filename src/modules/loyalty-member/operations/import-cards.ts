import { LoyaltyError } from "../../../domain/errors"
import type { LockedBatch } from "../cards/insert-blanks"
import { advanceBatch, insertBlanks, lockOpenBatch } from "../cards/insert-blanks"
import { lockCardKind } from "../cards/lock-cards"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import { contentHash } from "../ledger/idempotency"
import type { SqlClient } from "../ledger/sql-client"
import { batchOfKey, insertBatch } from "./create-card-batch"

export interface ImportCardsInput {
  /** Made by the caller: `lcbatch_…`. */
  readonly batch_id: string
  readonly kind_id: string
  /** Normalized numbers of the kind, each once. */
  readonly numbers: readonly string[]
  readonly idempotency_key: string
  readonly created_by: string | null
}

/** Cards of one transaction, as in a batch that is generated. */
const CHUNK = 5_000

/**
 * Puts numbers that exist already in stock. The same numbers under the same key again complete an import that was
 * broken off, and change nothing when it was not.
 * @returns the batch's id, which is an older one's when the key is known
 * @throws LoyaltyError `card_kind_not_found`, `card_number_taken`, `idempotency_conflict`
 */
export async function importCards(input: ImportCardsInput, pool: ConnectionPool): Promise<string> {
  const { kind_id, numbers } = input
  const batch_id = await inTransaction(pool, async (client) => {
    const content_hash = contentHash({ kind_id, numbers })
    const known = await batchOfKey(client, input.idempotency_key, content_hash)
    if (known !== null) return known
    await lockCardKind(client, kind_id, "shape")
    const batch = { ...input, count: numbers.length, unguessable: false }
    await insertBatch(client, { ...batch, source: "imported", content_hash })
    return input.batch_id
  })
  let is_open = true
  while (is_open) {
    is_open = await inTransaction(pool, (client) => importChunk(client, batch_id, numbers))
  }
  return batch_id
}

/** @returns whether there may be more to do */
async function importChunk(
  client: SqlClient,
  batch_id: string,
  numbers: readonly string[],
): Promise<boolean> {
  const batch = await lockOpenBatch(client, batch_id, "imported")
  if (!batch) return false
  const kind = await lockCardKind(client, batch.kind_id, "shape")
  const chunk = numbers.slice(batch.made, batch.made + CHUNK)
  const made = await insertBlanks(client, {
    batch_id,
    kind_id: kind.id,
    program_id: kind.program_id,
    actor_id: batch.created_by,
    numbers: chunk,
  })
  if (made < chunk.length) refuseTaken(batch, chunk.length - made)
  await advanceBatch(client, batch_id, made)
  return batch.made + made < batch.count
}

/** Rare, since a check has gone before: somebody else has made the same numbers in the meantime. */
function refuseTaken(batch: LockedBatch, taken: number): never {
  throw new LoyaltyError(
    "card_number_taken",
    `${taken} of these numbers were taken in the meantime; ${batch.made} of ${batch.count} cards were imported. Check the file again.`,
  )
}
