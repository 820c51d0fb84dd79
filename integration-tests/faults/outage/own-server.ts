import type { ChildProcess } from "node:child_process"
import { spawn } from "node:child_process"
import { once } from "node:events"
import fs from "node:fs"
import path from "node:path"
import { createInterface } from "node:readline"

import { withClient } from "../../fixtures/ledger/ledger-database"

/** Runs a server for as long as somebody holds the other end of its input: none outlives this process. */
const SUPERVISOR = path.resolve("scripts/postgres/supervisor.mjs")

const USER = "postgres"

/** A PostgreSQL that a spec has for itself, and may therefore hurt. Keeps what it has acknowledged. */
export class OwnServer {
  private constructor(
    private readonly home: string,
    /** In that folder, or elsewhere where the server's account may not write there. */
    private readonly data: string,
    private readonly port: number,
    private supervisor: ChildProcess,
  ) {}

  static async start(purpose: string): Promise<OwnServer> {
    const home = path.resolve(".test-postgres", `${purpose}-${process.pid}`)
    const { supervisor, port } = await supervise(home)
    const data = await withClient(urlAt(port), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>("show data_directory")
      return rows[0]?.data_directory ?? ""
    })
    return new OwnServer(home, data, port, supervisor)
  }

  /** Of its database `postgres`; stays the same over every restart. */
  get url(): string {
    return urlAt(this.port)
  }

  /** PostgreSQL's `immediate`: as when the power goes, nobody is told and nothing is written any more. */
  async stopImmediately(): Promise<void> {
    const pid_file = fs.readFileSync(path.join(this.data, "postmaster.pid"), "utf8")
    process.kill(Number.parseInt(pid_file, 10), "SIGQUIT")
    await dismiss(this.supervisor)
  }

  /** At the same address, with what was in it. */
  async startAgain(): Promise<void> {
    this.supervisor = (await supervise(this.home, this.port)).supervisor
  }

  async remove(): Promise<void> {
    await dismiss(this.supervisor)
    fs.rmSync(path.dirname(this.data), { recursive: true, force: true })
  }
}

function urlAt(port: number): string {
  return `postgres://${USER}:${USER}@localhost:${port}/postgres`
}

/** Leaves when its server has ended, and otherwise ends it first. */
async function dismiss(supervisor: ChildProcess): Promise<void> {
  supervisor.stdin?.end()
  if (supervisor.exitCode === null && supervisor.signalCode === null) await once(supervisor, "exit")
}

async function supervise(
  home: string,
  port?: number,
): Promise<{ supervisor: ChildProcess; port: number }> {
  const options = { home, port, persistent: true, user: USER, password: USER }
  const supervisor = spawn(process.execPath, [SUPERVISOR, JSON.stringify(options)], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "inherit"],
  })
  supervisor.stdin.on("error", () => undefined)
  for await (const line of createInterface({ input: supervisor.stdout })) {
    const answer = JSON.parse(line) as { port: number } | { error: string }
    if ("error" in answer) throw new Error(answer.error)
    return { supervisor, port: answer.port }
  }
  throw new Error(`PostgreSQL did not start in ${home}`)
}
