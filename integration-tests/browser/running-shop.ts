import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { createTestDatabase } from "../fixtures/shop-process/test-database"
import { ADMIN } from "./small-shop"

const PROJECT = resolve(__dirname, "../..")
const MEDUSA = resolve(PROJECT, "node_modules/@medusajs/cli/cli.js")
const START_TIMEOUT_MS = 120_000

export interface RunningShop {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * The real server with the real admin, on a database of its own. `medusa start` in development mode is
 * what `medusa develop` starts, without the watcher that restarts it at every written file.
 */
export async function startShop(): Promise<RunningShop> {
  const database = await createTestDatabase("browser")
  const port = await freePort()
  const env = { ...shopEnvironment(), DATABASE_URL: database.url }
  let server: Medusa | null = null
  const stop = async () => {
    await server?.stop()
    await database.drop()
  }
  try {
    await new Medusa(["db:migrate"], env).finished()
    await new Medusa(["user", "-e", ADMIN.email, "-p", ADMIN.password], env).finished()
    server = new Medusa(["start", "-p", String(port)], { ...env, NODE_ENV: "development" })
    const url = `http://localhost:${String(port)}`
    await server.answers(`${url}/health`)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** One run of Medusa's command line; what it said is kept for the failure. */
class Medusa {
  private readonly process: ChildProcess
  private readonly exit: Promise<number | null>
  private output = ""

  constructor(
    private readonly args: readonly string[],
    env: NodeJS.ProcessEnv,
  ) {
    this.process = spawn(process.execPath, [MEDUSA, ...args], { cwd: PROJECT, env })
    this.exit = once(this.process, "exit").then(([code]) => code as number | null)
    const keep = (text: Buffer) => {
      this.output = (this.output + text.toString()).slice(-20_000)
    }
    this.process.stdout?.on("data", keep)
    this.process.stderr?.on("data", keep)
  }

  async finished(): Promise<void> {
    const code = await this.exit
    if (code !== 0) throw new Error(this.told(`ended with ${String(code)}`))
  }

  async answers(url: string): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS
    while (Date.now() < deadline) {
      if (this.process.exitCode !== null) throw new Error(this.told("ended while it was starting"))
      const response = await fetch(url).catch(() => null)
      if (response?.ok) return
      await wait(250)
    }
    throw new Error(this.told("did not answer in time"))
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    this.process.kill("SIGKILL")
    await this.exit
  }

  private told(what: string): string {
    return `medusa ${this.args.join(" ")} ${what}:\n${this.output}`
  }
}

/** The test runner's own switches are not the server's. */
function shopEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    MEDUSA_DISABLE_TELEMETRY: "true",
    DISABLE_MEDUSA_ADMIN: "false",
  }
  delete env.NODE_OPTIONS
  delete env.NODE_ENV
  return env
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, "listening")
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, "close")
  return port
}
