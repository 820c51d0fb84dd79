import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import net from "node:net"

import { Client } from "@medusajs/framework/pg"

const CLI = "node_modules/@medusajs/cli/cli.js"
const START_TIMEOUT_MS = 120_000

export type RunningShop = {
  migrationLog: string
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  origin: string
  databaseUrl: string
  publishableKey: string
  secretKey: string
  stop: () => Promise<void>
}

/** Migrates an empty database, makes keys and starts the shop on a free port. */
export async function startShop(
  folder: string,
  database: string,
  plugins: string[],
): Promise<RunningShop> {
  const env = environment(database, plugins)
  await createDatabase(database)
  const migrationLog = medusa(folder, ["db:migrate"], env)
  const keyLog = medusa(folder, ["exec", "./make-keys.js"], env)
  const [publishableKey, secretKey] = [/publishable key: (pk_\w+)/, /secret key: (sk_\w+)/].map(
    (key) => key.exec(keyLog)?.[1],
  )
  if (!publishableKey || !secretKey) throw new Error(`There are no keys in:\n${keyLog}`)

  const port = await freePort()
  const { server, log } = serve(folder, port, env)
  const origin = `http://localhost:${port}`
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, { headers })
  const stop = () => stopAndDrop(server, database)
  if (await isUp(server, get)) {
    const keys = { publishableKey, secretKey }
    return { migrationLog, get, origin, databaseUrl: databaseUrl(database), ...keys, stop }
  }
  await stop()
  throw new Error(`The shop did not start:\n${log().slice(-4000)}`)
}

/**
 * Starts a shop that must not come up.
 * @returns what it has said until it ended
 */
export async function failToStart(
  folder: string,
  database: string,
  plugins: string[],
  more: Record<string, string>,
): Promise<string> {
  const port = await freePort()
  const { server, log } = serve(folder, port, { ...environment(database, plugins), ...more })
  const isServing = await isUp(server, (path) => fetch(`http://localhost:${port}${path}`))
  if (!isServing && server.exitCode !== null) return log()
  server.kill("SIGKILL")
  throw new Error(`The shop ${isServing ? "has started" : "hangs"}:\n${log().slice(-4000)}`)
}

function serve(folder: string, port: number, env: NodeJS.ProcessEnv) {
  const server = spawn(process.execPath, [CLI, "start", "--port", String(port)], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let log = ""
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk: Buffer) => (log += chunk.toString()))
  }
  return { server, log: () => log }
}

/** The environment of a shop in production, free of what the test runner set for itself. */
function environment(database: string, plugins: string[]): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, LOG_LEVEL: __, ...inherited } = process.env
  return {
    ...inherited,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl(database),
    SHOP_PLUGINS: plugins.join(","),
  }
}

function medusa(folder: string, args: string[], env: NodeJS.ProcessEnv): string {
  const options = { cwd: folder, env, encoding: "utf8", timeout: START_TIMEOUT_MS } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options)
  const log = `${stdout}\n${stderr}`
  if (status !== 0) throw new Error(`medusa ${args.join(" ")} failed:\n${log.slice(-4000)}`)
  return log
}

async function isUp(server: ChildProcess, get: RunningShop["get"]): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await get("/health").catch(() => null)
    if (response?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return false
}

async function stopAndDrop(server: ChildProcess, database: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve))
    server.kill("SIGTERM")
    const timer = setTimeout(() => server.kill("SIGKILL"), 20_000)
    await ended
    clearTimeout(timer)
  }
  await onServer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
}

async function createDatabase(database: string): Promise<void> {
  await onServer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  await onServer(`CREATE DATABASE "${database}"`)
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function databaseUrl(database: string): string {
  const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME, DB_PASSWORD } = process.env
  const user = encodeURIComponent(DB_USERNAME ?? "postgres")
  const password = encodeURIComponent(DB_PASSWORD ?? "")
  return `postgres://${user}:${password}@${DB_HOST}:${DB_PORT}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = net.createServer()
    listener.on("error", reject)
    listener.listen(0, () => {
      const address = listener.address()
      listener.close(() => {
        if (address && typeof address === "object") resolve(address.port)
        else reject(new Error("There is no free port."))
      })
    })
  })
}
