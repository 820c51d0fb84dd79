import type { ChildProcess } from "node:child_process"
import { spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { createInterface } from "node:readline"

import { withClient } from "../../fixtures/ledger/ledger-database"

const RUN = path.resolve("scripts/postgres/run.mjs")

/** A PostgreSQL that a spec has for itself, and may therefore hurt. Keeps what it has acknowledged. */
export class OwnServer {
  private constructor(
    private readonly folder: string,
    /** Of its database `postgres`; stays the same over every restart. */
    readonly url: string,
    private runner: ChildProcess,
  ) {}

  static async start(purpose: string): Promise<OwnServer> {
    const folder = path.resolve(".test-postgres", `${purpose}-${process.pid}`)
    const { runner, url } = await run(folder)
    return new OwnServer(folder, url, runner)
  }

  /** As when the machine loses its power: nobody is told, nothing is written any more. */
  async stopImmediately(): Promise<void> {
    const data = await withClient(this.url, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>("show data_directory")
      return rows[0]?.data_directory ?? ""
    })
    const pid_file = fs.readFileSync(path.join(data, "postmaster.pid"), "utf8")
    process.kill(Number.parseInt(pid_file, 10), "SIGQUIT")
    await this.endRunner()
  }

  /** At the same address, with what was in it. */
  async startAgain(): Promise<void> {
    this.runner = (await run(this.folder, new URL(this.url).port)).runner
  }

  async remove(): Promise<void> {
    await this.endRunner()
    fs.rmSync(this.folder, { recursive: true, force: true })
  }

  private async endRunner(): Promise<void> {
    if (this.runner.exitCode !== null || this.runner.signalCode !== null) return
    this.runner.kill("SIGTERM")
    await once(this.runner, "exit")
  }
}

async function run(folder: string, port?: string): Promise<{ runner: ChildProcess; url: string }> {
  // Those of the test run would name the server that everybody else uses.
  const { DB_HOST: _host, DATABASE_URL: _url, NODE_OPTIONS: _options, ...env } = process.env
  const options = ["--persistent", ...(port ? ["--port", port] : [])]
  const runner = spawn(process.execPath, [RUN, folder, ...options], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  for await (const url of createInterface({ input: runner.stdout })) return { runner, url }
  throw new Error(`PostgreSQL did not start in ${folder}`)
}
