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

/** What a node-postgres client offers beyond queries: the escaping that its own protocol cannot do. */
export interface EscapingClient extends SqlClient {
  escapeLiteral(text: string): string
}
