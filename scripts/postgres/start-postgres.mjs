import { spawn } from "node:child_process"
import path from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const USER = "postgres"
const PASSWORD = "postgres"
const SUPERVISOR = fileURLToPath(new URL("./supervisor.mjs", import.meta.url))

/**
 * A PostgreSQL to work with: the one that the environment names (`DATABASE_URL`, or `DB_HOST` with
 * `DB_PORT`, `DB_USERNAME`, `DB_PASSWORD`), else one of npm's that lives no longer than this process.
 *
 * @param {object} options
 * @param {string} options.dataDir folder of the server; use a dot folder, since `medusa develop`
 *   restarts at every file that changes in any other
 * @param {boolean} [options.persistent] keep the data for the next start; otherwise each start is an
 *   empty server, and its folder is removed in the end
 * @param {number} [options.port] a free one by default
 * @param {NodeJS.ProcessEnv} [options.env] the environment to look into
 * @returns {Promise<import("./start-postgres.d.mts").Postgres>}
 * @throws Error when no server can be started; the message says what to do
 */
export async function startPostgres({ dataDir, persistent = false, port, env = process.env }) {
  const given = postgresOf(env)
  if (given) return given

  const options = { home: path.resolve(dataDir), persistent, port, user: USER, password: PASSWORD }
  const supervisor = spawn(process.execPath, [SUPERVISOR, JSON.stringify(options)], {
    // In a group of its own: Ctrl-C reaches the parent, and the parent's end reaches the supervisor.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  })
  const ended = new Promise((resolve) => supervisor.once("exit", resolve))
  supervisor.stdin.on("error", () => {})
  const stop = async () => {
    supervisor.ref()
    supervisor.stdin.end()
    await ended
  }

  const answer = await firstAnswerOf(supervisor)
  if (answer.error) {
    await stop()
    throw new Error(answer.error)
  }
  for (const handle of [supervisor, supervisor.stdin, supervisor.stdout]) handle.unref()
  return { ...serverAt("localhost", answer.port, USER, PASSWORD), isOurs: true, stop }
}

/**
 * What Medusa and its test runner read from the environment to find the server.
 * @param {import("./start-postgres.d.mts").Postgres} postgres
 */
export function environmentOf(postgres) {
  return {
    DB_HOST: postgres.host,
    DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
  }
}

async function firstAnswerOf(supervisor) {
  for await (const line of createInterface({ input: supervisor.stdout })) return JSON.parse(line)
  return { error: "The supervisor of PostgreSQL ended without a word." }
}

function postgresOf(env) {
  const stop = async () => {}
  if (env.DATABASE_URL) {
    const address = new URL(env.DATABASE_URL)
    const [user, password] = [address.username, address.password].map(decodeURIComponent)
    const port = Number(address.port || 5432)
    const url = (database) => {
      const other = new URL(address)
      other.pathname = `/${database}`
      return other.href
    }
    return { host: hostName(address.hostname), port, user, password, url, isOurs: false, stop }
  }
  if (env.DB_HOST) {
    const { DB_PORT = "5432", DB_USERNAME = USER, DB_PASSWORD = "" } = env
    const server = serverAt(hostName(env.DB_HOST), Number(DB_PORT), DB_USERNAME, DB_PASSWORD)
    return { ...server, isOurs: false, stop }
  }
  return null
}

/** Medusa's test runner insists on SSL, and hangs, unless the host is the word `localhost`. */
function hostName(host) {
  return host === "127.0.0.1" || host === "[::1]" || host === "::1" ? "localhost" : host
}

function serverAt(host, port, user, password) {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  const url = (database) => `postgres://${credentials}@${host}:${port}/${database}`
  return { host, port, user, password, url }
}
