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

/** What an operation sees of the transaction that it runs in, which may be others' too. */
export interface OperationTransaction extends SqlClient {
  /** Calls a function of the database, and begins the transaction with it where it has not begun. */
  call<Result>(name: string, request: object): Promise<Result>
  /** Calls a procedure of the database, and is done when that is committed. Nothing may follow. */
  callAndCommit(name: string, request: object): Promise<void>
}

/**
 * One transaction of the ledger. Round trips are what a posting costs, and what everybody else waits
 * for while its account is locked. So BEGIN travels with the first call of a database function, and
 * COMMIT with the last: an operation is two round trips and not five.
 */
export class LedgerTransaction implements OperationTransaction {
  private state: "new" | "open" | "ended" = "new"
  private unsent: readonly BoundStatement[] = []
  private refusal: Error | null = null

  constructor(private readonly client: PostgresClient) {}

  async query<Row = Record<string, unknown>>(
    query: Parameters<SqlClient["query"]>[0],
  ): Promise<SqlResult<Row>> {
    const first = [...this.begin(), ...this.unsent]
    if (first.length > 0) await this.send(first)
    try {
      return await this.client.query<Row>(query)
    } catch (error) {
      this.refusal = error as Error
      throw error
    }
  }

  /** PostgreSQL has refused a statement, or the connection is gone: nothing of it can be committed any more. */
  get failure(): Error | null {
    return this.refusal
  }

  async call<Result>(name: string, request: object): Promise<Result> {
    const text = `select ${name}($1)`
    const answer = await this.send([...this.begin(), ...this.unsent, callOf(name, text, request)])
    return JSON.parse(answer ?? "null") as Result
  }

  async callAndCommit(name: string, request: object): Promise<void> {
    this.callWithNext(name, request)
    await this.commit()
  }

  /** Calls a procedure together with whatever is sent next; an error of it is told there. */
  callWithNext(name: string, request: object): void {
    this.unsent = [...this.begin(), ...this.unsent, callOf(name, `call ${name}($1)`, request)]
  }

  async commit(): Promise<void> {
    if (this.state === "open") await this.send([...this.unsent, COMMIT])
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

  private async send(statements: readonly BoundStatement[]): Promise<string | null> {
    this.unsent = []
    try {
      return await this.client.query(new BoundBatch(statements)).answer
    } catch (error) {
      this.refusal = error as Error
      throw error
    }
  }
}

function callOf(name: string, text: string, request: object): BoundStatement {
  return { name, text, values: [JSON.stringify(request)] }
}
