import { LoyaltyError } from "../../../domain/errors"
import type { PostgresClient } from "./sql-client"
import { LedgerTransaction } from "./transaction"

/** The little that we use of Medusa's shared Knex instance: its pool. */
export interface ConnectionPool {
  client: {
    acquireConnection(): Promise<PostgresClient>
    releaseConnection(connection: PostgresClient): Promise<void>
  }
}

const ATTEMPTS = 4

/** Deadlock, serialization failure, and a key or number that a twin took in the same moment. */
const RETRYABLE = new Set(["40P01", "40001", "23505"])

/** Lock or statement time-out, too many connections, a server that goes away or comes up. */
const UNAVAILABLE = /^(55P03|57014|53300|57P0[1-4]|08...)$/

/**
 * Runs one ledger operation in one transaction on a connection of Medusa's own pool. The operation is
 * repeated from the start when PostgreSQL says that a twin was faster; it reads everything anew then.
 *
 * Two calls of database functions and not the query builder: round trips and query building are what
 * a posting costs (see docs/adr/0002-ledger-writes.md).
 * @throws LoyaltyError `busy_try_again` when the database is busy or away; nothing is written then.
 */
export async function inTransaction<Result>(
  pool: ConnectionPool,
  operation: (transaction: LedgerTransaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, operation)
    } catch (error) {
      if (isCode(error, RETRYABLE) && attempt < ATTEMPTS) continue
      throw isUnavailable(error) || isCode(error, RETRYABLE) ? busy(error) : error
    }
  }
}

/** A connection for reads that need no transaction. */
export async function withConnection<Result>(
  pool: ConnectionPool,
  read: (client: PostgresClient) => Promise<Result>,
): Promise<Result> {
  const client = await acquire(pool)
  try {
    return await read(client)
  } finally {
    await pool.client.releaseConnection(client)
  }
}

async function runOnce<Result>(
  pool: ConnectionPool,
  operation: (transaction: LedgerTransaction) => Promise<Result>,
): Promise<Result> {
  return withConnection(pool, async (client) => {
    const transaction = new LedgerTransaction(client)
    try {
      const result = await operation(transaction)
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  })
}

async function acquire(pool: ConnectionPool): Promise<PostgresClient> {
  try {
    return await pool.client.acquireConnection()
  } catch (error) {
    throw busy(error)
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === "string" ? code : ""
}

function isCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return codes.has(codeOf(error))
}

function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (UNAVAILABLE.test(code) || code === "ECONNRESET" || code === "ECONNREFUSED") return true
  return error instanceof Error && /Connection terminated|timeout exceeded/i.test(error.message)
}

function busy(cause: unknown): LoyaltyError {
  const error = new LoyaltyError(
    "busy_try_again",
    "The bonus account is busy at the moment. Nothing was changed; please try again.",
  )
  error.cause = cause
  return error
}
