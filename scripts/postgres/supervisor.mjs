/**
 * Runs one PostgreSQL for as long as its standard input is open. The parent holds the other end, so
 * the server stops with it however it ends, be it an uncaught error or SIGKILL.
 * Started by `start-postgres.mjs`; answers with one line of JSON, `{ port }` or `{ error }`.
 */
import { spawn, spawnSync } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"

import { preparePrograms } from "./binaries.mjs"
import { makeHome, pathsIn, stopLeftoverServer, takeOwnership } from "./home-folder.mjs"
import { waitUntil } from "./processes.mjs"

const PORT_TRIES = 5
const START_TIMEOUT_MS = 90_000
const STOP_TIMEOUT_MS = 20_000

const options = JSON.parse(process.argv[2])
let home
let server
let isStopping = false

for (const signal of ["SIGINT", "SIGHUP"]) process.on(signal, () => {})
process.on("SIGTERM", () => void stop())
process.stdin.on("end", () => void stop()).on("error", () => void stop())
process.stdin.resume()
process.stdout.on("error", () => {})

try {
  const port = await start()
  if (!isStopping) process.stdout.write(`${JSON.stringify({ port })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
  await stop(1)
}

async function start() {
  const account = serverAccount()
  const programs = preparePrograms(account)
  const wanted = makeHome(options.home, account)
  await takeOwnership(wanted)
  home = wanted
  await stopLeftoverServer(home)
  if (!options.persistent) fs.rmSync(pathsIn(home).data, { recursive: true, force: true })
  if (!fs.existsSync(pathsIn(home).data)) initialize(programs.initdb, account)

  for (let attempt = 1; attempt <= PORT_TRIES; attempt += 1) {
    const port = options.port ?? (await freePort())
    if (await launch(programs.postgres, account, port)) return port
    if (options.port || isStopping) break
  }
  throw new Error(`PostgreSQL did not start:\n${endOf(pathsIn(home).log)}`)
}

/** PostgreSQL refuses to run as root: there, it gets an account that every system has. */
function serverAccount() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name]))
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error(
    "PostgreSQL cannot run as root, and there is neither a postgres nor a nobody here.",
  )
}

/** The folder gets its name only when it is whole, so that a run killed here leaves nothing half made. */
function initialize(initdb, account) {
  const { data, password } = pathsIn(home)
  const unfinished = `${data}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.writeFileSync(password, options.password)
  if (account) fs.chownSync(password, account.uid, account.gid)
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${unfinished}`,
      `--username=${options.user}`,
      `--pwfile=${password}`,
      "--auth=password",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.persistent ? [] : ["--no-sync"]),
    ],
    { ...account, cwd: home, env: { ...process.env, LC_ALL: "C" } },
  )
  fs.rmSync(password, { force: true })
  if (made.status !== 0) {
    throw new Error(`initdb failed in ${home}: ${made.error?.message ?? made.stderr.toString()}`)
  }
  fs.renameSync(unfinished, data)
}

/** @returns {Promise<boolean>} whether the server is ready; false when it ended, for instance for its port */
async function launch(postgres, account, port) {
  const { data, log } = pathsIn(home)
  const output = fs.openSync(log, "w")
  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: 300,
    timezone: "UTC",
    ...(options.persistent
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  server = spawn(postgres, ["-D", data, "-p", String(port), ...flags], {
    ...account,
    cwd: home,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", output, output],
  })
  fs.closeSync(output)
  let hasEnded = false
  server.on("error", () => (hasEnded = true))
  server.on("exit", () => {
    hasEnded = true
    if (!isStopping && isReady(data, server.pid)) void stop(1)
  })
  await waitUntil(() => hasEnded || isStopping || isReady(data, server.pid), START_TIMEOUT_MS)
  return !hasEnded && isReady(data, server.pid)
}

/** The server writes its state as the eighth line of its pid file. */
function isReady(data, pid) {
  try {
    const lines = fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready"
  } catch {
    return false
  }
}

/** A port that is free on every address that `localhost` may mean. */
async function freePort() {
  for (;;) {
    const port = await probe(0, "127.0.0.1")
    if ((await probe(port, "::1")) !== null) return port
  }
}

function probe(port, host) {
  return new Promise((resolve, reject) => {
    const listener = net.createServer()
    listener.on("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(null)
      else if (host === "::1") resolve(port)
      else reject(error)
    })
    listener.listen({ port, host, ipv6Only: host === "::1" }, () => {
      const { port: found } = listener.address()
      listener.close(() => resolve(found))
    })
  })
}

async function stop(exitCode = 0) {
  if (isStopping) return
  isStopping = true
  const hasEnded = () => !server?.pid || server.exitCode !== null || server.signalCode !== null
  if (!hasEnded()) {
    server.kill(options.persistent ? "SIGINT" : "SIGQUIT")
    if (!(await waitUntil(hasEnded, STOP_TIMEOUT_MS))) server.kill("SIGKILL")
    await waitUntil(hasEnded, STOP_TIMEOUT_MS)
  }
  if (home) {
    if (options.persistent || exitCode !== 0) fs.rmSync(pathsIn(home).owner, { force: true })
    else fs.rmSync(home, { recursive: true, force: true })
  }
  process.exit(exitCode)
}

function endOf(log) {
  return fs.existsSync(log)
    ? fs.readFileSync(log, "utf8").trim().split("\n").slice(-20).join("\n")
    : ""
}
