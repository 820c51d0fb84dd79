import { busy, isOvertaken, isUnavailable } from "./busy"
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

/**
 * Runs one ledger operation in one transaction on a connection of Medusa's own pool. The operation is
 * repeated from the start when PostgreSQL says that a twin was faster; it reads everything anew then.
 *
 * Two calls of database functions and not the query builder: round trips and query building are what
 * a posting costs (see docs/adr/0002-ledger-writes.md).
 * @throws LoyaltyError `busy_try_again` when the database is busy or away. All of the operation was done
 *   then, or nothing; the same operation again, under the same key, does it once.
 */
export async function inTransaction<Result>(
  pool: ConnectionPool,
  operation: (transaction: LedgerTransaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, operation)
    } catch (error) {
      if (isOvertaken(error) && attempt < ATTEMPTS) continue
      throw isOvertaken(error) ? busy(error) : error
    }
  }
}

/**
 * A connection for reads that need no transaction.
 * @throws LoyaltyError `busy_try_again` when the database is busy or away
 */
export async function withConnection<Result>(
  pool: ConnectionPool,
  read: (client: PostgresClient) => Promise<Result>,
): Promise<Result> {
  const client = await acquire(pool)
  try {
    return await read(client)
  } catch (error) {
    throw isUnavailable(error) ? busy(error) : error
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
