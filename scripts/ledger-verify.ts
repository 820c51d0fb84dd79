/**
 * Asks a database whether its ledger keeps the ten laws: `npm run ledger:verify`. Reads `DATABASE_URL`,
 * or `DB_HOST`, `DB_PORT`, `DB_USERNAME`, `DB_PASSWORD`, `DB_NAME`. Changes nothing; safe on a live shop.
 *
 * Exit code: 0 all laws hold, 1 one is broken, 2 the ledger cannot be read.
 */
import { Client } from "@medusajs/framework/pg"

import { verifyLedger } from "../src/modules/loyalty-member/reports/verify-ledger"
import { databaseUrl } from "./database-url"

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
  const laws = await verifyLedger(client)
  for (const { number, title, violations } of laws) {
    console.log(`${violations.length === 0 ? "✓" : "✗"} ${number}. ${title}`)
    if (violations.length > 0) console.table(violations)
  }
  const { rows } = await client.query<{ accounts: string; entries: string; lots: string }>(
    `select (select count(*) from bonus_account) as accounts,
      (select count(*) from bonus_entry) as entries, (select count(*) from bonus_lot) as lots`,
  )
  const [{ accounts, entries, lots }] = rows as [(typeof rows)[number]]
  console.log(`${accounts} accounts, ${entries} entries, ${lots} lots checked`)
  return laws.every((law) => law.violations.length === 0)
}

/** Several addresses of one host fail together, with a message each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ")
  return error instanceof Error ? error.message : String(error)
}

void main().then((exitCode) => {
  process.exitCode = exitCode
})
