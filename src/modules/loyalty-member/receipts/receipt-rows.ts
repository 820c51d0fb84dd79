import type { Bonuses } from "../../../domain/money/bonuses"
import type { SqlClient } from "../ledger/sql-client"

/** A receipt as it was told and answered. */
export interface ReceiptRow {
  /** Under which the sale stands in the books. */
  readonly order_id: string
  readonly till_id: string
  readonly receipt_number: string
  readonly content_hash: string
  readonly allowance_id: string | null
  readonly asked: Bonuses
  readonly owed: Bonuses
  readonly forgiven: Bonuses
  readonly earned: Bonuses
  readonly available: Bonuses
  readonly actor_id: string | null
}

const AMOUNTS = ["asked", "owed", "forgiven", "earned", "available"] as const

type StoredReceipt = Omit<ReceiptRow, (typeof AMOUNTS)[number]> &
  Record<(typeof AMOUNTS)[number], string>

export async function readReceipt(client: SqlClient, order_id: string): Promise<ReceiptRow | null> {
  const { rows } = await client.query<StoredReceipt>({
    name: "bonus_receipt_read",
    text: `select order_id, till_id, receipt_number, content_hash, allowance_id, asked, owed, forgiven, earned,
        available, actor_id from bonus_receipt where order_id = $1`,
    values: [order_id],
  })
  const [row] = rows
  if (!row) return null
  const amounts = AMOUNTS.map((name) => [name, Number(row[name])] as const)
  return { ...row, ...Object.fromEntries(amounts) } as unknown as ReceiptRow
}

/** What receipts have taken off under an allowance, whether the balance covered it or not. */
export async function readTakenOff(client: SqlClient, allowance_id: string): Promise<Bonuses> {
  const { rows } = await client.query<{ taken: string }>({
    name: "bonus_receipt_taken_off",
    text: `select coalesce(sum(asked), 0) as taken from bonus_receipt where allowance_id = $1`,
    values: [allowance_id],
  })
  return Number(rows[0]?.taken ?? 0) as Bonuses
}

export async function insertReceipt(client: SqlClient, row: ReceiptRow): Promise<void> {
  await client.query({
    name: "bonus_receipt_insert",
    text: `insert into bonus_receipt (order_id, till_id, receipt_number, content_hash, allowance_id, asked, owed,
        forgiven, earned, available, actor_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      row.order_id,
      row.till_id,
      row.receipt_number,
      row.content_hash,
      row.allowance_id,
      row.asked,
      row.owed,
      row.forgiven,
      row.earned,
      row.available,
      row.actor_id,
    ],
  })
}

/** Stands in the place of a content: no sale has this one, and none is recorded under the number any more. */
const WITHDRAWN = "withdrawn"

export function isWithdrawn({ content_hash }: ReceiptRow): boolean {
  return content_hash === WITHDRAWN
}

/** @returns false when the number has been told or withdrawn before */
export async function insertWithdrawn(
  client: SqlClient,
  row: Pick<ReceiptRow, "order_id" | "till_id" | "receipt_number" | "actor_id">,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: "bonus_receipt_withdraw",
    text: `insert into bonus_receipt (order_id, till_id, receipt_number, content_hash, asked, owed, forgiven, earned,
        available, actor_id) values ($1, $2, $3, '${WITHDRAWN}', 0, 0, 0, 0, 0, $4)
      on conflict (order_id) do nothing`,
    values: [row.order_id, row.till_id, row.receipt_number, row.actor_id],
  })
  return rowCount === 1
}
