import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { createInterface } from "node:readline"

import { Client } from "@medusajs/framework/pg"

const RUN = path.resolve(__dirname, "../../scripts/postgres/run.mjs")
const DEADLINE_MS = 20_000

let folder: string
let started: ChildProcess[]

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "loyalty-postgres-spec-"))
  fs.chmodSync(folder, 0o755)
  started = []
})

afterEach(async () => {
  for (const parent of started) parent.kill("SIGKILL")
  await until(() => !isServing(folder))
  fs.rmSync(folder, { recursive: true, force: true })
})

describe("the PostgreSQL that npm brings", () => {
  it("starts empty, and leaves neither a process nor a file behind", async () => {
    const { parent, url } = await start("data")
    expect(await ask(url, "SHOW max_connections")).toBe("300")
    parent.kill("SIGTERM")
    expect(await until(() => hasEnded(parent))).toBe(true)
    expect(isServing(folder)).toBe(false)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it("starts also where its account may not look, as in the home of root", async () => {
    fs.chmodSync(folder, 0o700)
    const { parent, url } = await start("data")
    expect(await ask(url, "SELECT 1")).toBe(1)
    parent.kill("SIGTERM")
    expect(await until(() => hasEnded(parent))).toBe(true)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it("runs beside another one", async () => {
    const [first, second] = await Promise.all([start("first"), start("second")])
    expect(new URL(first.url).port).not.toBe(new URL(second.url).port)
    expect(await ask(first.url, "SELECT 1")).toBe(1)
    expect(await ask(second.url, "SELECT 1")).toBe(1)
  })

  it("refuses a folder in which another one is at work", async () => {
    await start("data")
    const second = runOnce(["data"])
    expect(second.status).not.toBe(0)
    expect(second.stderr).toContain("already runs a PostgreSQL")
  })

  it("keeps what was written when it is told to", async () => {
    const first = await start("data", "--persistent")
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS bonuses")
    first.parent.kill("SIGINT")
    await until(() => hasEnded(first.parent))
    const again = await start("data", "--persistent")
    expect(await ask(again.url, "SELECT bonuses FROM kept")).toBe(7)
  })

  it("stops when its parent is killed, and starts again in the same folder with all its data", async () => {
    const first = await start("data", "--persistent")
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS bonuses")
    first.parent.kill("SIGKILL")
    const again = await start("data", "--persistent")
    expect(await ask(again.url, "SELECT bonuses FROM kept")).toBe(7)
  })

  it("takes its folder back from a server whose whole family was killed", async () => {
    const first = await start("data", "--persistent")
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS bonuses")
    const supervisor = Number(fs.readFileSync(path.join(folder, "data/owner.pid"), "utf8"))
    process.kill(supervisor, "SIGKILL")
    first.parent.kill("SIGKILL")
    expect(isServing(folder)).toBe(true)
    const again = await start("data", "--persistent")
    expect(await ask(again.url, "SELECT bonuses FROM kept")).toBe(7)
  })

  it("starts over when a run was killed while it made the data folder", async () => {
    fs.mkdirSync(path.join(folder, "data/data.unfinished/base"), { recursive: true })
    fs.writeFileSync(path.join(folder, "data/data.unfinished/PG_VERSION"), "18\n")
    const { url } = await start("data", "--persistent")
    expect(await ask(url, "SELECT 1")).toBe(1)
  })

  it("is not misled by a pid file whose number now belongs to another program", async () => {
    const first = await start("data", "--persistent")
    first.parent.kill("SIGINT")
    await until(() => hasEnded(first.parent))
    fs.writeFileSync(path.join(folder, "data/data/postmaster.pid"), `${process.pid}\n`)
    fs.writeFileSync(path.join(folder, "data/owner.pid"), String(process.pid))
    const again = await start("data", "--persistent")
    expect(await ask(again.url, "SELECT 1")).toBe(1)
  })
})

describe("a server that the environment names", () => {
  it("is used as it is, and none is started", () => {
    const url = "postgres://ann:s%40cret@db.shop.com:6543/app?sslmode=require"
    const byUrl = runOnce(["data"], { DATABASE_URL: url })
    expect(byUrl.stdout.trim()).toBe(
      "postgres://ann:s%40cret@db.shop.com:6543/postgres?sslmode=require",
    )
    const byHost = runOnce(["data"], { DB_HOST: "127.0.0.1", DB_USERNAME: "ann", DB_PASSWORD: "s" })
    expect(byHost.stdout.trim()).toBe("postgres://ann:s@localhost:5432/postgres")
    expect(fs.readdirSync(folder)).toEqual([])
  })
})

async function start(name: string, ...flags: string[]) {
  const parent = spawn(process.execPath, [RUN, path.join(folder, name), ...flags], {
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  })
  started.push(parent)
  for await (const url of createInterface({ input: parent.stdout })) return { parent, url }
  throw new Error("PostgreSQL did not start.")
}

function runOnce([name]: [string], extra: Record<string, string> = {}) {
  const args = [RUN, path.join(folder, name)]
  const env = { ...environment(), ...extra }
  return spawnSync(process.execPath, args, { env, encoding: "utf8", timeout: 60_000 })
}

/** The environment of a machine on which nobody has named a server. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD, ...rest } = process.env
  return rest
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

function hasEnded(parent: ChildProcess): boolean {
  return parent.exitCode !== null || parent.signalCode !== null
}

function isServing(dataFolder: string): boolean {
  const { stdout } = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" })
  return stdout.split("\n").some((line) => line.includes(`-D ${dataFolder}`))
}

async function until(isDone: () => boolean): Promise<boolean> {
  const deadline = Date.now() + DEADLINE_MS
  while (!isDone() && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return isDone()
}
