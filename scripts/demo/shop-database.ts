import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { Client } from "@medusajs/framework/pg"

/** What decides how the shop's data look: made by another recipe, a shop is made anew. */
const RECIPE = [
  { folder: "scripts/demo/seed", files: /\.ts$/ },
  { folder: "src/modules", files: /(migrations\/.*|ledger\/sql-.*)\.ts$/ },
]

const MARKER = "demo_seed"

/** A figure that says which recipe the code has now. */
export function recipeOf(project: string): string {
  const hash = createHash("sha256")
  for (const { folder, files } of RECIPE) {
    const names = fs.readdirSync(path.join(project, folder), { recursive: true, encoding: "utf8" })
    for (const name of names.filter((candidate) => files.test(candidate)).sort()) {
      hash.update(name).update(fs.readFileSync(path.join(project, folder, name)))
    }
  }
  return hash.digest("hex").slice(0, 16)
}

/** Whether the database holds a whole shop of this recipe; a seed that was broken off left no mark. */
export async function isSeeded(database: string, server: string, recipe: string): Promise<boolean> {
  const exists = await ask(server, "select 1 from pg_database where datname = $1", [
    nameIn(database),
  ])
  if (exists.length === 0) return false
  const marker = await ask(database, "select to_regclass($1) as is_there", [MARKER])
  if (marker[0]?.["is_there"] === null) return false
  const seeds = await ask(database, `select recipe from ${MARKER}`)
  return seeds[0]?.["recipe"] === recipe
}

/** An empty database in the place of whatever was there. */
export async function makeEmpty(database: string, server: string): Promise<void> {
  const name = `"${nameIn(database)}"`
  await ask(server, `drop database if exists ${name} with (force)`)
  await ask(server, `create database ${name}`)
}

export async function markSeeded(database: string, recipe: string): Promise<void> {
  await ask(database, `create table ${MARKER} (recipe text, seeded_at timestamptz default now())`)
  await ask(database, `insert into ${MARKER} (recipe) values ($1)`, [recipe])
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1)
}

async function ask(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(sql, values)
    return rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}
