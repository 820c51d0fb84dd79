/**
 * What the ledger can carry, as ratios measured side by side in one run: `tsx bench/ledger.bench.ts`.
 * The two sides of a ratio take turns on the same server, which keeps its promise to flush every
 * commit (fsync). `DATABASE_URL` names another server; `--seconds=5` and `--rounds=5` set the turns, and
 * `--only=postings` leaves the growth out, and `--only=listings` everything but what the lists of members cost a posting.
 */
import { parseArgs } from "node:util"

import {
  createLedgerDatabase,
  withClient,
} from "../integration-tests/fixtures/ledger/ledger-database"
import { DROP_LISTINGS_SQL } from "../src/modules/loyalty-member/listings/sql-listings"
import { LEDGER_LAWS } from "../src/modules/loyalty-member/reports/ledger-laws"
import { median, printRatio } from "./figures"
import type { Operation } from "./ledger-clients"
import { accrue, LedgerClients, preparePgbench, redeem, runPgbench } from "./ledger-clients"
import { fillAccounts, fillEntries } from "./ledger-fill"

const ACCOUNTS = 1_000
const SMALL_LEDGER_ENTRIES = 10_000
const LARGE_LEDGER_ENTRIES = 1_000_000

interface Turns {
  readonly server_url: string
  readonly seconds: number
  readonly rounds: number
}

type Side = (seconds: number) => Promise<number>

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "5" },
      rounds: { type: "string", default: "5" },
      only: { type: "string" },
    },
  })
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-ledger", persistent: true })
  const turns = {
    server_url: postgres.url("postgres"),
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
  }
  try {
    if (values.only === "listings") return await compareListings(turns)
    const databases = {
      tpcb10: await emptyDatabase(turns, postgres.url("bench_tpcb_10")),
      tpcb1: await emptyDatabase(turns, postgres.url("bench_tpcb_1")),
      postings: await createLedgerDatabase(turns.server_url, "bench_postings"),
    }
    await comparePostings(turns, databases)
    await checkLaws(databases.postings)
    if (values.only === "postings") return
    const ledgers = {
      small: await createLedgerDatabase(turns.server_url, "bench_small"),
      large: await createLedgerDatabase(turns.server_url, "bench_large"),
    }
    await compareGrowth(turns, ledgers)
    for (const url of [ledgers.small, ledgers.large]) await checkLaws(url)
  } finally {
    await postgres.stop()
  }
}

/** Postings a second against PostgreSQL's own benchmark, on many accounts and on a single hot one. */
async function comparePostings(
  turns: Turns,
  { tpcb10, tpcb1, postings }: { tpcb10: string; tpcb1: string; postings: string },
): Promise<void> {
  preparePgbench(tpcb10, 10)
  preparePgbench(tpcb1, 1)
  await fillAccounts(postings, ACCOUNTS)
  const many = new LedgerClients(postings, ACCOUNTS)
  const hot = new LedgerClients(postings, 1)
  const [random, scale10, one, scale1] = await takeTurns(turns, [
    (seconds) => many.run(accrue, seconds),
    (seconds) => runPgbench(tpcb10, seconds),
    (seconds) => hot.run(accrue, seconds),
    (seconds) => runPgbench(tpcb1, seconds),
  ])
  await Promise.all([many.close(), hot.close()])
  printAtLeast(`postings on ${ACCOUNTS} random accounts ÷ pgbench, scale 10`, random, scale10, 0.5)
  printAtLeast("postings on one hot account ÷ pgbench, scale 1", one, scale1, 0.4)
}

/** What it costs a posting to note that a list of members has to look anew (docs/adr/0046). */
async function compareListings(turns: Turns): Promise<void> {
  const [noting, without] = [
    await createLedgerDatabase(turns.server_url, "bench_noting"),
    await createLedgerDatabase(turns.server_url, "bench_without"),
  ]
  for (const url of [noting, without]) await fillAccounts(url, ACCOUNTS)
  await withClient(without, async (client) => {
    for (const statement of DROP_LISTINGS_SQL) await client.query(statement)
  })
  const [with_notes, bare] = [noting, without].map((url) => new LedgerClients(url, ACCOUNTS)) as [
    LedgerClients,
    LedgerClients,
  ]
  const [notes, none] = await takeTurns(turns, [
    (seconds) => with_notes.run(accrue, seconds),
    (seconds) => bare.run(accrue, seconds),
  ])
  await Promise.all([with_notes.close(), bare.close()])
  const ratio = notes / none
  console.log(
    `postings that note a member for the lists ÷ without: ${ratio.toFixed(2)} — ` +
      `${notes.toFixed(0)} ÷ ${none.toFixed(0)} a second`,
  )
  await checkLaws(noting)
}

/** What an operation costs in a ledger of a million entries, against one of ten thousand. */
async function compareGrowth(
  turns: Turns,
  { small, large }: { small: string; large: string },
): Promise<void> {
  const sides = [
    [small, SMALL_LEDGER_ENTRIES],
    [large, LARGE_LEDGER_ENTRIES],
  ] as const
  for (const [url, entries] of sides) {
    await fillAccounts(url, ACCOUNTS)
    await fillEntries(url, entries / ACCOUNTS)
  }
  const clients = sides.map(([url]) => new LedgerClients(url, ACCOUNTS))
  const sideOf = (operation: Operation) =>
    clients.map((client) => (seconds: number) => client.run(operation, seconds))
  const [fewPostings, manyPostings, fewRedemptions, manyRedemptions] = await takeTurns(turns, [
    ...sideOf(accrue),
    ...sideOf(redeem),
  ])
  await Promise.all(clients.map((client) => client.close()))
  printAtMost("cost of a posting, 1 000 000 ÷ 10 000 entries", fewPostings, manyPostings, 1.2)
  printAtMost("cost of hold + capture, the same", fewRedemptions, manyRedemptions, 1.2)
}

/** Runs the sides one after the other, round by round; the first round only warms up. */
async function takeTurns(
  { server_url, seconds, rounds }: Turns,
  sides: readonly Side[],
): Promise<[number, number, number, number]> {
  const rates = sides.map((): number[] => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      await withClient(server_url, (client) => client.query("checkpoint"))
      const rate = await side(round === 0 ? Math.min(2, seconds) : seconds)
      if (round > 0) rates[index]?.push(rate)
    }
  }
  return rates.map(median) as [number, number, number, number]
}

function printAtLeast(what: string, ours: number, theirs: number, target: number): void {
  const ratio = ours / theirs
  printRatio({
    what,
    ratio,
    target: `≥ ${target}`,
    holds: ratio >= target,
    made_of: `${ours.toFixed(0)} ÷ ${theirs.toFixed(0)} a second`,
  })
}

/** A cost is the inverse of what gets done in a second. */
function printAtMost(what: string, few: number, many: number, target: number): void {
  const ratio = few / many
  printRatio({
    what,
    ratio,
    target: `≤ ${target}`,
    holds: ratio <= target,
    made_of: `${many.toFixed(0)} a second in the large ledger, ${few.toFixed(0)} in the small one`,
  })
}

async function emptyDatabase({ server_url }: Turns, database_url: string): Promise<string> {
  const name = new URL(database_url).pathname.slice(1)
  await withClient(server_url, async (client) => {
    await client.query(`drop database if exists "${name}" with (force)`)
    await client.query(`create database "${name}"`)
  })
  return database_url
}

/** A fast ledger that is wrong would be worth nothing. */
async function checkLaws(database_url: string): Promise<void> {
  await withClient(database_url, async (client) => {
    for (const { number, title, sql } of LEDGER_LAWS) {
      const { rows } = await client.query(`select * from (${sql}) violation limit 1`)
      if (rows.length > 0) throw new Error(`law ${number} is broken in ${database_url}: ${title}`)
    }
  })
  console.log(`✓ all laws hold in ${new URL(database_url).pathname.slice(1)}`)
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
