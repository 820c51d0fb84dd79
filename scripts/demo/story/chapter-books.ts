import { Client } from "@medusajs/framework/pg"

import { verifyLedger } from "../../../src/modules/loyalty-member/reports/verify-ledger"
import type { Told } from "./told"

/** Every law of the ledger, asked of the database: over the whole year and Marta's orders. */
export async function askTheBooks(told: Told, database: string): Promise<void> {
  told.chapter("The books")
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const laws = await verifyLedger(client)
    for (const { number, title, violations } of laws.filter((law) => law.violations.length > 0)) {
      told.say(`Law ${number}, ${title}: ${JSON.stringify(violations.slice(0, 3))}`)
    }
    const held = laws.filter((law) => law.violations.length === 0).length
    told.figure(
      "Laws of the ledger that hold",
      `${held} of ${laws.length}`,
      `${laws.length} of ${laws.length}`,
    )
  } finally {
    await client.end()
  }
}
