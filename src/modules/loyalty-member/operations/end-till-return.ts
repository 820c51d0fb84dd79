import type { ReturnWithoutReceipt, TillReturn } from "../../../domain/till/till-return"
import type { ConnectionPool } from "../ledger/database"
import { withConnection } from "../ledger/database"

/**
 * Sets down what a return brings, before the first thing is done for it.
 * @returns false when it was given up meanwhile, or somebody else has decided it
 */
export async function planTillReturn(
  idempotency_key: string,
  plan: TillReturn | ReturnWithoutReceipt,
  pool: ConnectionPool,
): Promise<boolean> {
  const { rowCount } = await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_till_return_plan",
      text: `update loyalty_till_return set plan = $2 where idempotency_key = $1 and plan is null`,
      values: [idempotency_key, JSON.stringify(plan)],
    }),
  )
  return rowCount === 1
}

/** All of it has been done; said twice it stays the same. */
export async function closeTillReturn(
  idempotency_key: string,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_till_return_close",
      text: `update loyalty_till_return set returned_at = clock_timestamp()
        where idempotency_key = $1 and returned_at is null`,
      values: [idempotency_key],
    }),
  )
}

/** Nothing came back: the key is free for what the cashier tries next. A return that was made stays. */
export async function forgetTillReturn(
  idempotency_key: string,
  pool: ConnectionPool,
): Promise<void> {
  await withConnection(pool, (client) =>
    client.query({
      name: "loyalty_till_return_forget",
      text: `delete from loyalty_till_return where idempotency_key = $1 and returned_at is null`,
      values: [idempotency_key],
    }),
  )
}
