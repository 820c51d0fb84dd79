/**
 * What it takes to bring the members of an older system: `npx tsx bench/import.bench.ts`. A shop in a process of its own
 * gets 100 000 people over HTTP, each with an e-mail address, a phone number, a card, a balance and for one in ten a
 * tier. `--rows=100000` sets the figure.
 */
import { parseArgs } from "node:util"

import { Client } from "@medusajs/framework/pg"

import { ShopProcess } from "../integration-tests/fixtures/shop-process/shop-process"
import { printRatio } from "./figures"
import type { CheckedFile, WrittenFile } from "./import-shop"

const TARGET_SECONDS = 600

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: "string", default: "100000" } } })
  const rows = Number(values.rows)
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-import" })
  try {
    const database_url = postgres.url("bench_import")
    await onServer(postgres.url("postgres"), 'create database "bench_import"')
    const options = { folder: ".", actor: "bench/import-shop.ts", database_url }
    await ShopProcess.migrate(options)
    const shop = await ShopProcess.boot(options)
    await shop.ask("open")
    tellCheck(await shop.ask<CheckedFile>("check", { rows }))
    tellImport(rows, await shop.ask<WrittenFile>("write", { rows }))
    await shop.stop()
  } finally {
    await postgres.stop()
  }
}

function tellCheck({ seconds, good }: CheckedFile): void {
  console.log(`  a dry run: ${seconds.toFixed(1)} s, ${good} good rows`)
}

function tellImport(rows: number, written: WrittenFile): void {
  const { seconds, answered_after_seconds, outcomes, longest_pause_ms, broken_laws } = written
  console.log(`  the answer came after ${answered_after_seconds.toFixed(1)} s`)
  console.log(`  rows: ${JSON.stringify(outcomes)}; laws that do not hold: ${broken_laws}`)
  console.log(
    `  the shop kept other requests waiting for ${longest_pause_ms.toFixed(0)} ms at most`,
  )
  printRatio({
    what: `seconds for ${rows} members, until the last one is written`,
    ratio: seconds,
    target: `≤ ${TARGET_SECONDS}`,
    holds: seconds <= TARGET_SECONDS && outcomes.joined === rows && broken_laws === 0,
    made_of: `${Math.round(rows / seconds)} a second`,
  })
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

void main()
