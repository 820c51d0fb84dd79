import type { AddressInfo, Server, Socket } from "node:net"
import { connect, createServer } from "node:net"

/** The name of the ledger's prepared COMMIT, as it travels in each message that binds it. */
const COMMIT = Buffer.from("ledger_commit\0")

/** ReadyForQuery, the last message of every answer of PostgreSQL, without its status. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5])

/**
 * Stands between a node and PostgreSQL, and passes everything on. When it is told to, it hands the next
 * commit to the server, waits for the answer, keeps it to itself, and breaks the connection off.
 */
export class LossyProxy {
  private is_armed = false
  private readonly sockets = new Set<Socket>()
  /** Answers that never arrived. */
  lost = 0

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on("connection", (client) => this.pass(client))
  }

  static async open(database_url: string): Promise<LossyProxy> {
    const server = createServer()
    const proxy = new LossyProxy(server, new URL(database_url))
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve))
    return proxy
  }

  /** The database, by way of this proxy. */
  get url(): string {
    const url = new URL(this.target)
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  loseNextCommit(): void {
    this.is_armed = true
  }

  /** Calls it off: the request was refused, and committed nothing. */
  passAll(): void {
    this.is_armed = false
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private pass(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname)
    const cut = () => [client, server].forEach((socket) => socket.destroy())
    let keeps_answer = false
    for (const socket of [client, server]) {
      this.sockets.add(socket)
      socket.on("error", cut).on("close", cut)
      socket.on("close", () => this.sockets.delete(socket))
    }
    client.on("data", (sent) => {
      if (this.is_armed && sent.includes(COMMIT)) {
        this.is_armed = false
        keeps_answer = true
      }
      server.write(sent)
    })
    server.on("data", (answer) => {
      if (!keeps_answer) return void client.write(answer)
      if (!answer.includes(READY)) return
      this.lost += 1
      cut()
    })
  }
}
