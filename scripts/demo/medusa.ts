import { fork } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const CLI = path.resolve("node_modules/@medusajs/cli/cli.js")
const SERVER = path.join(__dirname, "serve.mjs")
const START_TIMEOUT_MS = 180_000
const STOP_TIMEOUT_MS = 15_000
const LOG_LINES_TOLD = 30

interface CommandOptions {
  readonly env: NodeJS.ProcessEnv
  /** File for what the command prints. */
  readonly log: string
  /** True: its standard output goes to the console instead. */
  readonly shown?: boolean
}

interface DemoServer {
  readonly url: string
  readonly ended: Promise<unknown>
  readonly stop: () => Promise<void>
}

/**
 * Runs a command of Medusa to its end.
 * @throws Error with the end of the log when it fails
 */
export async function runMedusa(args: readonly string[], options: CommandOptions): Promise<void> {
  const { child, ended } = start(CLI, args, options)
  const stop = () => child.kill()
  process.once("exit", stop)
  await ended
  process.off("exit", stop)
  if (child.exitCode !== 0) {
    throw new Error(`medusa ${args.join(" ")} failed:\n${endOf(options.log)}`)
  }
}

/**
 * Starts the server and waits until it answers. It ends with this process, however that ends.
 * @throws Error with the end of the log when it does not come up
 */
export async function startServer(port: number, options: CommandOptions): Promise<DemoServer> {
  const { child, ended } = start(SERVER, [String(port)], options)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    if (hasEnded()) return
    child.kill("SIGTERM")
    const patience = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(patience)
  }
  const url = `http://localhost:${port}`
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await answers(`${url}/health`))) {
    if (hasEnded() || Date.now() > deadline) {
      await stop()
      throw new Error(`The server did not start:\n${endOf(options.log)}`)
    }
    await wait(100)
  }
  return { url, ended, stop }
}

function start(module: string, args: readonly string[], { env, log, shown }: CommandOptions) {
  const output = fs.openSync(log, "w")
  const child = fork(module, args, {
    env,
    stdio: ["ignore", shown ? "inherit" : output, output, "ipc"],
  })
  fs.closeSync(output)
  return { child, ended: new Promise((resolve) => child.once("exit", resolve)) }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function endOf(log: string): string {
  return fs.readFileSync(log, "utf8").trim().split("\n").slice(-LOG_LINES_TOLD).join("\n")
}
