import { fork } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const PROJECT = fileURLToPath(new URL("../..", import.meta.url))
const CLI = path.join(PROJECT, "node_modules/@medusajs/cli/cli.js")
const SERVER = fileURLToPath(new URL("./serve.mjs", import.meta.url))
const START_TIMEOUT_MS = 180_000
const STOP_TIMEOUT_MS = 15_000
const LOG_LINES_TOLD = 30

/**
 * Runs a command of Medusa to its end. What it prints goes to the log, and to the console when `shown`.
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, log: string, shown?: boolean }} options
 * @throws Error with the end of the log when it fails
 */
export async function runMedusa(args, { env, log, shown = false }) {
  const output = fs.openSync(log, "w")
  const command = fork(CLI, args, {
    cwd: PROJECT,
    env,
    stdio: ["ignore", shown ? "inherit" : output, output, "ipc"],
  })
  fs.closeSync(output)
  const stop = () => command.kill()
  process.once("exit", stop)
  const code = await new Promise((resolve) => command.once("exit", resolve))
  process.off("exit", stop)
  if (code !== 0) throw new Error(`medusa ${args.join(" ")} failed:\n${endOf(log)}`)
}

/**
 * Starts the server and waits until it answers. It ends with this process, however that ends.
 * @param {{ env: NodeJS.ProcessEnv, port: number, log: string }} options
 * @returns {Promise<{ url: string, ended: Promise<number | null>, stop: () => Promise<void> }>}
 */
export async function startServer({ env, port, log }) {
  const output = fs.openSync(log, "w")
  const server = fork(SERVER, [String(port)], {
    cwd: PROJECT,
    env,
    stdio: ["ignore", output, output, "ipc"],
  })
  fs.closeSync(output)
  const ended = new Promise((resolve) => server.once("exit", resolve))
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null
  const stop = async () => {
    if (!hasEnded()) server.kill("SIGTERM")
    const patience = setTimeout(() => server.kill("SIGKILL"), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(patience)
  }
  const url = `http://localhost:${port}`
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await answers(`${url}/health`))) {
    if (hasEnded() || Date.now() > deadline) {
      await stop()
      throw new Error(`The server did not start:\n${endOf(log)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { url, ended, stop }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function endOf(log) {
  return fs.readFileSync(log, "utf8").trim().split("\n").slice(-LOG_LINES_TOLD).join("\n")
}
