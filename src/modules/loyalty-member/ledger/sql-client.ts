import type { BoundBatch } from "./bound-batch"

export interface SqlResult<Row> {
  rows: Row[]
  rowCount: number | null
}

/** The little that we use of a node-postgres client. */
export interface SqlClient {
  query<Row = Record<string, unknown>>(
    query: string | { name?: string; text: string; values: readonly unknown[] },
  ): Promise<SqlResult<Row>>
}

/** A client of node-postgres: it also takes queries that speak its protocol themselves. */
export interface PostgresClient extends SqlClient {
  query<Row = Record<string, unknown>>(
    query: Parameters<SqlClient["query"]>[0],
  ): Promise<SqlResult<Row>>
  query(batch: BoundBatch): BoundBatch
}
