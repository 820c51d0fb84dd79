import type { BoundStatement } from "./bound-batch"
import { BoundBatch } from "./bound-batch"
import type { PostgresClient, SqlClient, SqlResult } from "./sql-client"

/** Bounds how long anybody waits: for a lock, and for a whole statement. */
const BEGIN: readonly BoundStatement[] = [
  { name: "ledger_begin", text: "begin", values: [] },
  {
    name: "ledger_limits",
    text: "select set_config('lock_timeout', $1, true), set_config('statement_timeout', $2, true)",
    values: ["2s", "5s"],
  },
]

const COMMIT: BoundStatement = { name: "ledger_commit", text: "commit", values: [] }

/**
 * One transaction of the ledger. Round trips are what a posting costs, and what everybody else waits
 * for while its account is locked. So BEGIN travels with the first call of a database function, and
 * COMMIT with the last: an operation is two round trips and not five.
 */
export class LedgerTransaction implements SqlClient {
  private state: "new" | "open" | "ended" = "new"

  constructor(private readonly client: PostgresClient) {}

  async query<Row = Record<string, unknown>>(
    query: Parameters<SqlClient["query"]>[0],
  ): Promise<SqlResult<Row>> {
    if (this.state === "new") await this.send(this.begin())
    return this.client.query<Row>(query)
  }

  /** Calls a function of the database, and begins the transaction with it where it has not begun. */
  async call<Result>(name: string, request: object): Promise<Result> {
    const text = `select ${name}($1)`
    const answer = await this.send([...this.begin(), callOf(name, text, request)])
    return JSON.parse(answer ?? "null") as Result
  }

  /** Calls a procedure of the database, and commits when it has succeeded. Nothing may follow. */
  async callAndCommit(name: string, request: object): Promise<void> {
    await this.send([...this.begin(), callOf(name, `call ${name}($1)`, request), COMMIT])
    this.state = "ended"
  }

  async commit(): Promise<void> {
    if (this.state === "open") await this.send([COMMIT])
    this.state = "ended"
  }

  /** The first error is the one to tell: a rollback on a broken connection fails as a matter of course. */
  async rollback(): Promise<void> {
    if (this.state === "open") await this.client.query("rollback").catch(() => undefined)
    this.state = "ended"
  }

  private begin(): readonly BoundStatement[] {
    const is_new = this.state === "new"
    this.state = "open"
    return is_new ? BEGIN : []
  }

  private send(statements: readonly BoundStatement[]): Promise<string | null> {
    return this.client.query(new BoundBatch(statements)).answer
  }
}

function callOf(name: string, text: string, request: object): BoundStatement {
  return { name, text, values: [JSON.stringify(request)] }
}
