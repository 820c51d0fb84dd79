import type { ChildProcess } from "node:child_process"
import { execFileSync, fork } from "node:child_process"
import path from "node:path"

import { Client } from "@medusajs/framework/pg"

import type { ReadyCart } from "./bench-shop"

const MEDUSA = path.resolve("node_modules/@medusajs/cli/cli.js")

/** A shop in a child process, as the bench sees it. */
export class MeasuredShop {
  private asked = 0
  private readonly waiting = new Map<number, (message: Message) => void>()

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    child.on("message", (message: Message) => this.waiting.get(message.id)?.(message))
  }

  /** Migrates the database of the folder's shop and boots it. */
  static async boot(
    folder: string,
    database_url: string,
    server_url: string,
  ): Promise<MeasuredShop> {
    const env = {
      ...process.env,
      DATABASE_URL: database_url,
      LOG_LEVEL: "error",
      NODE_ENV: "test",
      DISABLE_MEDUSA_ADMIN: "true",
    }
    await createDatabase(server_url, new URL(database_url).pathname.slice(1))
    execFileSync("node", [MEDUSA, "db:migrate", "--execute-safe-links"], {
      cwd: folder,
      env: { ...env, TS_NODE_PROJECT: path.resolve("tsconfig.json") },
      stdio: ["ignore", "pipe", "inherit"],
    })
    const child = fork("bench/shop-process.mjs", [folder], {
      env,
      execArgv: ["--expose-gc"],
      stdio: ["ignore", process.env.BENCH_VERBOSE ? "inherit" : "ignore", "inherit", "ipc"],
    })
    const port = await new Promise<number>((resolve, reject) => {
      child.once("message", (message: { port: number }) => resolve(message.port))
      child.once("exit", (code) => reject(new Error(`the shop in ${folder} ended with ${code}`)))
    })
    return new MeasuredShop(child, port)
  }

  open(with_loyalty: boolean): Promise<void> {
    return this.ask("open", { with_loyalty })
  }

  readyCarts(count: number, lines: number, promoted = false): Promise<ReadyCart[]> {
    return this.ask("carts", { count, lines, promoted })
  }

  settled(orders: number): Promise<void> {
    return this.ask("settled", { orders })
  }

  memory(): Promise<number> {
    return this.ask("memory")
  }

  brokenLaws(): Promise<number> {
    return this.ask("laws")
  }

  stop(): Promise<void> {
    return this.ask("stop")
  }

  /** Milliseconds from the request to the end of the answer. */
  async timed(method: string, url: string, headers: Record<string, string>): Promise<number> {
    const start = performance.now()
    const response = await fetch(`http://localhost:${this.port}${url}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
    })
    const body = await response.text()
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${body}`)
    return performance.now() - start
  }

  private ask<Answer>(ask: string, input: object = {}): Promise<Answer> {
    this.asked += 1
    const id = this.asked
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (message) => {
        this.waiting.delete(id)
        if (message.error) reject(new Error(message.error))
        else resolve(message.answer as Answer)
      })
      this.child.send({ id, ask, input })
    })
  }
}

async function createDatabase(server_url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: server_url })
  await client.connect()
  try {
    await client.query(`create database "${name}"`)
  } finally {
    await client.end()
  }
}

interface Message {
  readonly id: number
  readonly answer?: unknown
  readonly error?: string
}
