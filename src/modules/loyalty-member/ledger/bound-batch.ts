import type { Connection } from "@medusajs/framework/pg"

export interface BoundStatement {
  /** Under this name the server keeps the statement's plan; another text needs another name. */
  readonly name: string
  readonly text: string
  readonly values: readonly string[]
}

/** The messages of PostgreSQL's extended protocol, as node-postgres sends them. */
interface Messages {
  readonly stream: { cork(): void; uncork(): void }
  parse(message: { text: string; name: string }): void
  bind(message: { statement: string; values: readonly string[] }): void
  execute(message: object): void
  close(message: { type: "S"; name: string }): void
  sync(): void
}

/** Names that each connection has been told, so that it is told them once. */
const prepared = new WeakMap<object, Set<string>>()

/**
 * Statements with bound parameters, sent together and answered together: one round trip for BEGIN and the
 * call that follows it, where node-postgres would wait for each answer. After the first statement that
 * fails, PostgreSQL passes over the rest of the batch.
 *
 * node-postgres takes any object with these methods as a query (its cursors are made that way). It may
 * change how it calls them only with a new major version, and a test of the ledger fails then.
 */
export class BoundBatch {
  readonly answer: Promise<string | null>
  /** node-postgres puts its own time limit around it. */
  callback: (error: Error | null) => void = () => undefined
  private last_field: string | null = null
  private connection: object | null = null

  constructor(private readonly statements: readonly BoundStatement[]) {
    this.answer = new Promise((resolve, reject) => {
      this.callback = (error) => (error ? reject(error) : resolve(this.last_field))
    })
  }

  submit(connection: Connection): void {
    const messages = connection as unknown as Messages
    this.connection = connection
    messages.stream.cork()
    try {
      for (const statement of this.statements) this.send(statement, messages)
      messages.sync()
    } finally {
      messages.stream.uncork()
    }
  }

  private send({ name, text, values }: BoundStatement, messages: Messages): void {
    if (!prepared.get(messages)?.has(name)) {
      // A batch that failed may have left the name behind; closing an unknown one is no error.
      messages.close({ type: "S", name })
      messages.parse({ name, text })
    }
    messages.bind({ statement: name, values })
    messages.execute({})
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.last_field = fields[0] ?? null
  }

  handleError(error: Error): void {
    this.callback(error)
  }

  handleReadyForQuery(): void {
    const connection = this.connection as object
    const names = prepared.get(connection) ?? new Set()
    for (const { name } of this.statements) names.add(name)
    prepared.set(connection, names)
    this.callback(null)
  }

  handleRowDescription(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
