import { LoyaltyError } from "../../../domain/errors"
import type { ComesBack } from "../../../domain/receipts/comes-back"
import type { Bonuses } from "../../../domain/money/bonuses"
import type { SqlClient } from "../ledger/sql-client"

/** What a return has brought, in money and in bonuses. */
export interface ReturnAnswer extends ComesBack {
  /** Earned bonuses that had been spent: nobody owes them, and whoever pays the money out should know. */
  readonly shortfall: Bonuses
  /** Earned bonuses that had been spent, and that the member owes now. */
  readonly owed: Bonuses
  /** What can be spent afterwards. */
  readonly available: Bonuses
}

export interface ReturnRow {
  readonly order_id: string
  readonly return_id: string
  readonly content_hash: string
  readonly answer: ReturnAnswer
  readonly actor_id: string | null
}

/**
 * The answer that a return has had, if there was one.
 * @throws LoyaltyError `idempotency_conflict` for another return under the same name
 */
export async function readReturn(
  client: SqlClient,
  asked: Pick<ReturnRow, "order_id" | "return_id" | "content_hash">,
): Promise<ReturnAnswer | null> {
  const { rows } = await client.query<Pick<ReturnRow, "content_hash" | "answer">>({
    name: "bonus_return_read",
    text: "select content_hash, answer from bonus_return where order_id = $1 and return_id = $2",
    values: [asked.order_id, asked.return_id],
  })
  const [known] = rows
  if (!known) return null
  if (known.content_hash === asked.content_hash) return known.answer
  throw new LoyaltyError(
    "idempotency_conflict",
    `Other goods have come back as return ${asked.return_id}. Use a new return_id for a new return.`,
  )
}

export async function insertReturn(client: SqlClient, row: ReturnRow): Promise<void> {
  await client.query({
    name: "bonus_return_insert",
    text: `insert into bonus_return (order_id, return_id, content_hash, answer, actor_id)
      values ($1, $2, $3, $4, $5)`,
    values: [
      row.order_id,
      row.return_id,
      row.content_hash,
      JSON.stringify(row.answer),
      row.actor_id,
    ],
  })
}
