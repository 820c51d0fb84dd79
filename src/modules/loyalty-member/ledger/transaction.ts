import type { EscapingClient, SqlClient, SqlResult } from "./sql-client"

export type SqlArgument = string | number | null | readonly string[]

/** Bounds how long anybody waits: for a lock, and for a whole statement. */
const BEGIN = "begin; set local lock_timeout = '2s'; set local statement_timeout = '5s'"

/**
 * One transaction of the ledger. Round trips are what a posting costs, and what everybody else waits
 * for while its account is locked. So BEGIN travels with the first call of a database function, and
 * COMMIT with the last: an operation is two round trips and not four. PostgreSQL takes several
 * statements at once only without parameters, hence the literals.
 */
export class LedgerTransaction implements SqlClient {
  private state: "new" | "open" | "ended" = "new"

  constructor(private readonly client: EscapingClient) {}

  async query<Row = Record<string, unknown>>(
    query: Parameters<SqlClient["query"]>[0],
  ): Promise<SqlResult<Row>> {
    if (this.state === "new") {
      this.state = "open"
      await this.client.query(BEGIN)
    }
    return this.client.query<Row>(query)
  }

  /** Calls a function of the database, and begins the transaction with it where it has not begun. */
  async call<Result>(name: string, args: readonly SqlArgument[]): Promise<Result> {
    const begin = this.state === "new" ? `${BEGIN}; ` : ""
    this.state = "open"
    const answer = await this.client.query<{ result: Result }>(
      `${begin}select ${this.callOf(name, args)} as result`,
    )
    const results: SqlResult<{ result: Result }>[] = Array.isArray(answer) ? answer : [answer]
    return results.at(-1)?.rows[0]?.result as Result
  }

  /** Calls a procedure of the database, and commits when it has succeeded. Nothing may follow. */
  async callAndCommit(name: string, args: readonly SqlArgument[]): Promise<void> {
    await this.client.query(`call ${this.callOf(name, args)}; commit`)
    this.state = "ended"
  }

  async commit(): Promise<void> {
    if (this.state === "open") await this.client.query("commit")
    this.state = "ended"
  }

  /** The first error is the one to tell: a rollback on a broken connection fails as a matter of course. */
  async rollback(): Promise<void> {
    if (this.state === "open") await this.client.query("rollback").catch(() => undefined)
    this.state = "ended"
  }

  private callOf(name: string, args: readonly SqlArgument[]): string {
    return `${name}(${args.map((arg) => this.literal(arg)).join(", ")})`
  }

  private literal(arg: SqlArgument): string {
    if (arg === null) return "null"
    if (typeof arg === "number") return String(arg)
    if (typeof arg === "string") return this.quoted(arg)
    return `array[${arg.map((text) => this.quoted(text)).join(", ")}]::text[]`
  }

  /** Text without a quote or a backslash needs no escaping, which costs more than the rest together. */
  private quoted(text: string): string {
    return /['\\]/.test(text) ? this.client.escapeLiteral(text) : `'${text}'`
  }
}
