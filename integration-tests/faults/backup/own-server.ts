import type { ChildProcess } from "node:child_process"
import { spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { createInterface } from "node:readline"

const RUN = path.resolve("scripts/postgres/run.mjs")

/** A PostgreSQL of one test alone, which may be lost: with all its data on its disk, as a shop runs it. */
export class OwnServer {
  private constructor(
    private readonly parent: ChildProcess,
    private readonly home: string,
    /** Of the database `postgres`. */
    readonly url: string,
  ) {}

  /** @param home a folder; whatever data lies in it already is served */
  static async start(home: string): Promise<OwnServer> {
    const { DATABASE_URL, DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD, ...env } = process.env
    const parent = spawn(process.execPath, [RUN, home, "--persistent"], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    })
    for await (const url of createInterface({ input: parent.stdout })) {
      return new OwnServer(parent, home, url)
    }
    throw new Error(`PostgreSQL did not start in ${home}`)
  }

  static dataIn(home: string): string {
    return path.join(home, "data")
  }

  get data(): string {
    return OwnServer.dataIn(this.home)
  }

  urlOf(database: string): string {
    const url = new URL(this.url)
    url.pathname = `/${database}`
    return url.href
  }

  /** The machine burns: the server dies in the middle of whatever it does, and its disk is gone. */
  async lose(): Promise<void> {
    const server = fs.readFileSync(path.join(this.data, "postmaster.pid"), "utf8")
    process.kill(Number.parseInt(server, 10), "SIGKILL")
    await this.stop()
    fs.rmSync(this.home, { recursive: true, force: true })
  }

  async stop(): Promise<void> {
    if (this.parent.exitCode !== null || this.parent.signalCode !== null) return
    const ended = once(this.parent, "exit")
    this.parent.kill("SIGINT")
    await ended
  }
}
