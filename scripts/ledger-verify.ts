/**
 * Asks a database whether its ledger keeps the ten laws: `npm run ledger:verify`. Reads `DATABASE_URL`,
 * or `DB_HOST`, `DB_PORT`, `DB_USERNAME`, `DB_PASSWORD`, `DB_NAME`. Changes nothing; safe on a live shop.
 *
 * Exit code: 0 all laws hold, 1 one is broken, 2 the ledger cannot be read.
 */
import { Client } from "@medusajs/framework/pg"

import { LEDGER_LAWS } from "../src/modules/loyalty-member/reports/ledger-laws"
import { databaseUrl } from "./database-url"

/** More offending rows than this tell nobody more. */
const ROWS_MAX = 50

async function main(): Promise<number> {
  const client = new Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    // All laws and the counts look at one moment, also while the shop is selling.
    await client.query("begin isolation level repeatable read read only")
    return (await lawsHold(client)) ? 0 : 1
  } catch (error) {
    console.error(`The ledger cannot be read: ${reasonOf(error)}`)
    return 2
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function lawsHold(client: Client): Promise<boolean> {
  let hold = true
  for (const law of LEDGER_LAWS) {
    const { rows } = await client.query<Record<string, unknown>>(
      `select * from (${law.sql}) violation limit ${ROWS_MAX}`,
    )
    console.log(`${rows.length === 0 ? "✓" : "✗"} ${law.number}. ${law.title}`)
    if (rows.length > 0) console.table(rows)
    hold &&= rows.length === 0
  }
  const { rows } = await client.query<{ accounts: string; entries: string; lots: string }>(
    `select (select count(*) from bonus_account) as accounts,
      (select count(*) from bonus_entry) as entries, (select count(*) from bonus_lot) as lots`,
  )
  const [{ accounts, entries, lots }] = rows as [(typeof rows)[number]]
  console.log(`${accounts} accounts, ${entries} entries, ${lots} lots checked`)
  return hold
}

/** Several addresses of one host fail together, with a message each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ")
  return error instanceof Error ? error.message : String(error)
}

void main().then((exitCode) => {
  process.exitCode = exitCode
})
