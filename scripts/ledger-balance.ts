/**
 * What the ledger had booked at a moment, rebuilt from its entries:
 * `npm run ledger:balance -- --at=2026-11-01T00:00:00Z [--account=bacc_…]`. Reads the same settings as
 * `ledger:verify`, and changes nothing. Without an account: all of them together, what the merchant owed.
 */
import { parseArgs } from "node:util"

import { Client } from "@medusajs/framework/pg"

import { readBalanceAt } from "../src/modules/loyalty-member/reads/balance-at"
import { databaseUrl } from "./database-url"

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { at: { type: "string" }, account: { type: "string" } },
  })
  const at = new Date(values.at ?? Date.now())
  if (Number.isNaN(at.getTime())) throw new Error(`"${values.at}" is not a moment in ISO 8601.`)
  const client = new Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { entries, ...balance } = await readBalanceAt(client, at, values.account ?? null)
    console.log(
      `${values.account ?? "All accounts"} at ${at.toISOString()}, from ${entries} entries`,
    )
    for (const [bucket, hundredths] of Object.entries(balance)) {
      console.log(`${bucket.padEnd(10)}${(hundredths / 100).toFixed(2).padStart(16)}`)
    }
  } finally {
    await client.end()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
})
