/**
 * Whether a till feels how many cards there are, and how long a printer's order takes: `tsx bench/cards.bench.ts`.
 * The two sides of a ratio take turns on the same server. `DATABASE_URL` names another server; `--lookups=2000` sets
 * the turns. Ends with exit code 1 when a statement of a screen or till reads a large table without an index.
 */
import { parseArgs } from "node:util"

import { cardKindWith } from "../integration-tests/fixtures/domain/card-kinds"
import type { LedgerNode } from "../integration-tests/fixtures/ledger/ledger-database"
import {
  createLedgerDatabase,
  openLedgerNode,
  withClient,
} from "../integration-tests/fixtures/ledger/ledger-database"
import { numberOfSerial } from "../src/domain/cards/number-shape"
import { cardAsks } from "./card-asks"
import { fillCards } from "./card-fill"
import { percentile, printRatio } from "./figures"
import { judgePlans } from "./judge-plans"

const FEW = 10_000
const MANY = 1_000_000
const BATCH = 100_000
const BATCH_SECONDS_MAX = 10
const ROUNDS = 10

const KIND = cardKindWith()

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lookups: { type: "string", default: "2000" } } })
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-cards", persistent: true })
  try {
    const few = await shopWith(postgres.url("postgres"), "bench_cards_few", FEW)
    const many = await shopWith(postgres.url("postgres"), "bench_cards_many", MANY)
    await compareLookups(few, many, Number(values.lookups))
    await timeBatches(few)
    const asks = cardAsks(KIND)
    const failed = await withClient(many.database_url, (client) => judgePlans(client, asks))
    if (failed > 0) process.exitCode = 1
    await Promise.all([few.node.close(), many.node.close()])
  } finally {
    await postgres.stop()
  }
}

interface CardShop {
  readonly database_url: string
  readonly node: LedgerNode
  readonly cards: number
}

async function shopWith(server_url: string, name: string, cards: number): Promise<CardShop> {
  const database_url = await createLedgerDatabase(server_url, name)
  const node = openLedgerNode(database_url, 4)
  await node.service.cards.createCardKind({ ...KIND, created_by: null })
  await fillCards(database_url, KIND, cards)
  return { database_url, node, cards }
}

/** The 95th of a hundred look-ups by number, with a million cards against ten thousand. */
async function compareLookups(few: CardShop, many: CardShop, lookups: number): Promise<void> {
  const times = new Map<CardShop, number[]>([
    [few, []],
    [many, []],
  ])
  for (const shop of [few, many]) await lookUp(shop, lookups / ROUNDS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [shop, measured] of times) measured.push(...(await lookUp(shop, lookups / ROUNDS)))
  }
  const p95_few = percentile(times.get(few) ?? [], 95)
  const p95_many = percentile(times.get(many) ?? [], 95)
  const ratio = p95_many / p95_few
  printRatio({
    what: `look-up of a card among ${MANY} ÷ among ${FEW}, p95`,
    ratio,
    target: "≤ 1.20",
    holds: ratio <= 1.2,
    made_of: `${p95_many.toFixed(3)} ms and ${p95_few.toFixed(3)} ms`,
  })
}

async function lookUp({ node, cards }: CardShop, times: number): Promise<number[]> {
  const measured: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    // Steps of a large prime: all over the range, and the same in every run.
    const number = numberOfSerial(KIND.shape, (turn * 7_368_787) % cards)
    const began_at = performance.now()
    const card = await node.service.cards.readCardByNumber(number)
    measured.push(performance.now() - began_at)
    if (card?.number !== number) throw new Error(`card ${number} was not found`)
  }
  return measured
}

async function timeBatches({ node }: CardShop): Promise<void> {
  for (const unguessable of [false, true]) {
    const batch_id = `lcbatch_${unguessable ? "unguessable" : "in_a_row"}`
    const began_at = performance.now()
    const request = { kind_id: KIND.id, count: BATCH, unguessable, created_by: null }
    await node.service.cards.createCardBatch({ ...request, batch_id, idempotency_key: batch_id })
    await node.service.cards.fillCardBatch(batch_id)
    const seconds = (performance.now() - began_at) / 1_000
    printRatio({
      what: `seconds for ${BATCH} blanks ${unguessable ? "that nobody can guess" : "in a row"}`,
      ratio: seconds,
      target: `≤ ${BATCH_SECONDS_MAX}`,
      holds: seconds <= BATCH_SECONDS_MAX,
      made_of: `${Math.round(BATCH / seconds)} a second`,
    })
  }
}

void main()
