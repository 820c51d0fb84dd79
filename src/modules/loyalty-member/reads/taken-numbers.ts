import type { SqlClient } from "../ledger/sql-client"

/**
 * Which of these numbers cards have already. Those of the batch that an earlier call of the same import has begun
 * do not count.
 */
export async function readTakenNumbers(
  client: SqlClient,
  numbers: readonly string[],
  idempotency_key: string,
): Promise<Set<string>> {
  const { rows } = await client.query<{ number: string }>({
    name: "loyalty_card_numbers_taken",
    text: `select c.number from loyalty_card c
      left join loyalty_card_batch b on b.id = c.batch_id and b.idempotency_key = $2
      where c.number = any($1::text[]) and b.id is null`,
    values: [numbers, idempotency_key],
  })
  return new Set(rows.map(({ number }) => number))
}
