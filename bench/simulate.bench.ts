/**
 * What a dry run over the past takes: `npx tsx bench/simulate.bench.ts`. A shop in a process of its own gets
 * 100 000 orders of the last 90 days on record, and is asked over HTTP what a draft would have given on them.
 * `--orders=100000` and `--rounds=3` set the figures; the slowest round counts.
 */
import { parseArgs } from "node:util"

import { Client } from "@medusajs/framework/pg"

import { ShopProcess } from "../integration-tests/fixtures/shop-process/shop-process"
import { fillPastOrders } from "./past-orders-fill"
import type { SimulatedDraft } from "./simulate-shop"

const TARGET_SECONDS = 60
const MEMBERS_PER_ORDER = 1 / 5

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      orders: { type: "string", default: "100000" },
      rounds: { type: "string", default: "3" },
    },
  })
  const orders = Number(values.orders)
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-simulate" })
  try {
    const database_url = postgres.url("bench_simulate")
    await onServer(postgres.url("postgres"), 'create database "bench_simulate"')
    const options = { folder: ".", actor: "bench/simulate-shop.ts", database_url }
    await ShopProcess.migrate(options)
    const shop = await ShopProcess.boot(options)
    const program_id = await shop.ask<string>("open")
    await fillPastOrders(database_url, program_id, {
      orders,
      members: Math.round(orders * MEMBERS_PER_ORDER),
    })
    await measure(shop, Number(values.rounds))
    await shop.stop()
  } finally {
    await postgres.stop()
  }
}

async function measure(shop: ShopProcess, rounds: number): Promise<void> {
  let slowest = 0
  for (let round = 0; round < rounds; round += 1) {
    const { seconds, given, simulated, tiers } = await shop.ask<SimulatedDraft>("simulate")
    slowest = Math.max(slowest, seconds)
    console.log(
      `  ${seconds.toFixed(1)} s: ${given.orders} orders gave ${given.bonuses} bonuses; the draft would give ${simulated.bonuses}, in ${tiers} tiers`,
    )
  }
  const mark = slowest <= TARGET_SECONDS ? "✓" : "✗"
  const pause = await shop.ask<number>("longestPause")
  console.log(`${mark} a draft over the past: ${slowest.toFixed(1)} s (target ≤ ${TARGET_SECONDS})`)
  console.log(
    `  meanwhile the shop kept another request waiting for ${pause.toFixed(0)} ms at most`,
  )
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
