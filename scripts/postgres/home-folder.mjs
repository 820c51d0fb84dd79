import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"

import { isRunning, waitUntil } from "./processes.mjs"

/** Long enough for the server of a killed run to notice it and to write its last pages. */
const PREVIOUS_OWNER_PATIENCE_MS = 10_000

const SUPERVISOR = "supervisor.mjs"

/** @returns {{ data: string, log: string, owner: string, password: string }} the paths in a home folder */
export function pathsIn(home) {
  return {
    data: path.join(home, "data"),
    log: path.join(home, "server.log"),
    owner: path.join(home, "owner.pid"),
    password: path.join(home, "password"),
  }
}

/**
 * The folder that holds one server's data, log and owner, made where the server's account can write.
 * @param {string} wanted absolute path
 * @param {{ uid: number, gid: number } | undefined} account
 */
export function makeHome(wanted, account) {
  const digest = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  const fallback = path.join(os.tmpdir(), `loyalty-postgres-data-${digest}`)
  for (const home of [wanted, fallback]) {
    fs.mkdirSync(home, { recursive: true })
    if (!account) return home
    fs.chownSync(home, account.uid, account.gid)
    const check = spawnSync("/bin/sh", ["-c", 'test -w "$1"', "sh", home], { ...account, cwd: "/" })
    if (check.status === 0) return home
    if (fs.readdirSync(home).length === 0) fs.rmdirSync(home)
  }
  throw new Error(`The account of PostgreSQL can write neither in ${wanted} nor in ${fallback}.`)
}

/**
 * Makes this process the only owner of the folder, waiting for a previous one that is just leaving.
 * @throws Error when another server is at work in it
 */
export async function takeOwnership(home) {
  const { owner } = pathsIn(home)
  const isFree = await waitUntil(() => !isOwned(home), PREVIOUS_OWNER_PATIENCE_MS)
  if (!isFree) throw new Error(`Process ${ownerOf(home)} already runs a PostgreSQL in ${home}.`)
  fs.rmSync(owner, { force: true })
  fs.writeFileSync(owner, String(process.pid), { flag: "wx" })
}

/** Stops a server that outlived its owner, so that the data folder can be opened again. */
export async function stopLeftoverServer(home) {
  const { data } = pathsIn(home)
  const pidFile = path.join(data, "postmaster.pid")
  if (!fs.existsSync(pidFile)) return
  const pid = Number.parseInt(fs.readFileSync(pidFile, "utf8"), 10)
  if (isRunning(pid, data)) {
    process.kill(pid, "SIGINT")
    if (!(await waitUntil(() => !isRunning(pid, data), 10_000))) process.kill(pid, "SIGQUIT")
    await waitUntil(() => !isRunning(pid, data), 10_000)
  }
  fs.rmSync(pidFile, { force: true })
}

/** Removes what runs that were killed have left in `folder`; the homes of running ones stay. */
export async function removeAbandonedHomes(folder) {
  if (!fs.existsSync(folder)) return
  for (const name of fs.readdirSync(folder)) {
    const home = path.join(folder, name)
    if (isOwned(home) || !fs.existsSync(pathsIn(home).owner)) continue
    await stopLeftoverServer(home)
    fs.rmSync(home, { recursive: true, force: true })
  }
}

function isOwned(home) {
  return isRunning(ownerOf(home), SUPERVISOR)
}

function ownerOf(home) {
  try {
    return Number.parseInt(fs.readFileSync(pathsIn(home).owner, "utf8"), 10)
  } catch {
    return Number.NaN
  }
}
