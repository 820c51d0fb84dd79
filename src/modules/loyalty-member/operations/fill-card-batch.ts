import { randomBytes } from "node:crypto"

import { numberOfSerial } from "../../../domain/cards/number-shape"
import { serialsFrom, unguessableSerials } from "../../../domain/cards/serials"
import { LoyaltyError } from "../../../domain/errors"
import type { CardKindRow } from "../cards/card-kind-row"
import { cardKindFromRow } from "../cards/card-kind-row"
import type { LockedBatch } from "../cards/insert-blanks"
import { advanceBatch, insertBlanks, lockOpenBatch } from "../cards/insert-blanks"
import { lockCardKind } from "../cards/lock-cards"
import type { ConnectionPool } from "../ledger/database"
import { inTransaction } from "../ledger/database"
import type { SqlClient } from "../ledger/sql-client"

/** Cards of one transaction: short enough that nobody at a till waits for it. */
const CHUNK = 5_000

/**
 * Makes the blanks that a batch still lacks, in transactions of a few thousand. Wherever it is broken off,
 * the next run goes on from there; two runs at once share the work and never make a card too many.
 * @throws LoyaltyError `card_range_exhausted`, `busy_try_again`; what was made by then stays
 */
export async function fillCardBatch(batch_id: string, pool: ConnectionPool): Promise<void> {
  let is_open = true
  while (is_open) is_open = await inTransaction(pool, (client) => fillChunk(client, batch_id))
}

/** @returns whether there may be more to do */
async function fillChunk(client: SqlClient, batch_id: string): Promise<boolean> {
  const batch = await lockOpenBatch(client, batch_id, "generated")
  if (!batch) return false
  const kind = await lockCardKind(client, batch.kind_id, "cursor")
  const { shape } = cardKindFromRow(kind)
  const serials = nextSerials(kind, batch)
  const made = await insertBlanks(client, {
    batch_id,
    kind_id: kind.id,
    program_id: kind.program_id,
    actor_id: batch.created_by,
    numbers: serials.map((serial) => numberOfSerial(shape, serial)),
  })
  await advanceBatch(client, batch_id, made)
  const last = serials.at(-1)
  if (!batch.unguessable && last !== undefined) {
    await client.query({
      name: "loyalty_card_kind_cursor",
      text: "update loyalty_card_kind set next_serial = $2 where id = $1",
      values: [kind.id, last + 1],
    })
  }
  return batch.made + made < batch.count
}

function nextSerials(kind: CardKindRow, batch: LockedBatch): number[] {
  const count = Math.min(CHUNK, batch.count - batch.made)
  if (batch.unguessable) return unguessableSerials(kind.ranges, count, randomBelow)
  const serials = serialsFrom(kind.ranges, Number(kind.next_serial), count)
  if (serials.length === 0) {
    throw new LoyaltyError(
      "card_range_exhausted",
      `The ranges of the cards "${kind.name}" have ended: ${batch.made} of ${batch.count} were made.`,
    )
  }
  return serials
}

/** 64 random bits against a limit of 10^15 at most: no remainder is likelier by more than one in 18 000. */
function randomBelow(limit: number): number {
  return Number(randomBytes(8).readBigUInt64BE() % BigInt(limit))
}
