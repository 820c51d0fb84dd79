/**
 * What the plugin costs a checkout, measured side by side in one run: `tsx bench/checkout.bench.ts`.
 * Two shops in two processes on one PostgreSQL, one with the plugin and one without; they take turns.
 */
import { execFileSync } from "node:child_process"

import type { ShopProcessOptions } from "../integration-tests/fixtures/shop-process/shop-process"
import { median, printRatio } from "./figures"
import { MeasuredShop } from "./measured-shop"

const ROUNDS = 8
/** Carts of each side before anything counts: the first forty of a fresh process cost up to a third more. */
const WARM_UP = 40
const QUOTES_TO_WARM_UP = 8
const CARTS_A_ROUND = 15
const LINES = 5
const QUOTES = 60
const QUOTED_LINES = 20
const BOOTS = 5
const MIB = 1024 * 1024

async function main(): Promise<void> {
  console.log("Building the plugin …")
  execFileSync("node", ["node_modules/@medusajs/cli/cli.js", "plugin:build"], { stdio: "ignore" })
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-checkout" })
  try {
    const prepare = (folder: string, database: string) =>
      MeasuredShop.prepare(folder, postgres.url(database), postgres.url("postgres"))
    const with_plugin = await prepare("bench/plugin-shop", "bench_with_plugin")
    const without = await prepare("bench/bare-shop", "bench_without_plugin")
    await compareMemory(with_plugin, without)
    const ours = await MeasuredShop.boot(with_plugin)
    const bare = await MeasuredShop.boot(without)
    await ours.open(true)
    await bare.open(false)
    await compareCompletion(ours, bare)
    await compareQuote(ours)
    const broken = await ours.brokenLaws()
    console.log(broken === 0 ? "✓ all ledger laws hold" : `✗ ${broken} ledger laws are broken`)
    await Promise.all([ours.stop(), bare.stop()])
  } finally {
    await postgres.stop()
  }
}

/** Medians of boots in turn: one process is up to 20 MiB larger or smaller than the next. */
async function compareMemory(
  plugin_shop: ShopProcessOptions,
  bare_shop: ShopProcessOptions,
): Promise<void> {
  const sizes: { with_plugin: number; without: number }[] = []
  for (let boot = 0; boot < BOOTS; boot += 1) {
    sizes.push({
      with_plugin: await MeasuredShop.memory(plugin_shop),
      without: await MeasuredShop.memory(bare_shop),
    })
  }
  const with_plugin = median(sizes.map((size) => size.with_plugin)) / MIB
  const without = median(sizes.map((size) => size.without)) / MIB
  const added = with_plugin - without
  console.log(
    `${added <= 40 ? "✓" : "✗"} memory added to a booted shop: ${added.toFixed(1)} MiB (target ≤ 40) — ` +
      `${with_plugin.toFixed(0)} MiB with the plugin, ${without.toFixed(0)} MiB without, medians of ${BOOTS}`,
  )
}

interface Turns {
  /** Milliseconds of each request. */
  readonly requests: number[]
  /** Milliseconds a cart of each turn, from its first request until its last accrual is booked. */
  readonly whole: number[]
}

interface Side {
  readonly shop: MeasuredShop
  readonly promoted: boolean
  readonly turns: Turns
}

async function takeTurn({ shop, promoted, turns }: Side, carts: number, booked: number) {
  const ready = await shop.readyCarts(carts, LINES, promoted)
  const start = performance.now()
  for (const cart of ready) {
    turns.requests.push(await shop.timed("POST", `/store/carts/${cart.id}/complete`, cart.headers))
  }
  await shop.settled(booked)
  turns.whole.push((performance.now() - start) / carts)
}

/** The sides take turns; a first one, which is forgotten, only warms up. */
async function compareCompletion(ours: MeasuredShop, bare: MeasuredShop): Promise<void> {
  const side = (shop: MeasuredShop, promoted = false): Side => ({
    shop,
    promoted,
    turns: { requests: [], whole: [] },
  })
  const sides = [side(ours), side(bare), side(bare, true)] as const
  for (const { shop, promoted } of sides) await takeTurn(side(shop, promoted), WARM_UP, WARM_UP)
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const each of sides) await takeTurn(each, CARTS_A_ROUND, WARM_UP + round * CARTS_A_ROUND)
  }
  const [redeeming, plain, promoted] = sides.map(({ turns }) => turns) as [Turns, Turns, Turns]
  printCompletion("(a) completing a cart with a redemption ÷ without the plugin", redeeming, plain)
  printCompletion("    ÷ without the plugin, lines lowered by a promotion", redeeming, promoted)
}

function printCompletion(what: string, ours: Turns, theirs: Turns): void {
  const figures = [
    [what, ours.requests, theirs.requests],
    [`${what}, until the accrual is booked`, ours.whole, theirs.whole],
  ] as const
  for (const [figure, a, b] of figures) {
    const ratio = median(a) / median(b)
    printRatio({
      what: figure,
      ratio,
      target: "≤ 1.15",
      holds: ratio <= 1.15,
      made_of: `${median(a).toFixed(0)} ms ÷ ${median(b).toFixed(0)} ms, medians of ${a.length}`,
    })
  }
}

async function compareQuote(ours: MeasuredShop): Promise<void> {
  const [cart] = await ours.readyCarts(1, QUOTED_LINES)
  if (!cart) return
  const quote: number[] = []
  const plain: number[] = []
  for (let index = 0; index < QUOTES; index += 1) {
    const q = await ours.timed("GET", `/store/carts/${cart.id}/loyalty`, cart.headers)
    const p = await ours.timed("GET", `/store/carts/${cart.id}`, cart.headers)
    if (index < QUOTES_TO_WARM_UP) continue
    quote.push(q)
    plain.push(p)
  }
  const ratio = median(quote) / median(plain)
  printRatio({
    what: "(b) quoting a 20-line cart ÷ Medusa's own GET of it",
    ratio,
    target: "≤ 0.50",
    holds: ratio <= 0.5,
    made_of: `${median(quote).toFixed(1)} ms ÷ ${median(plain).toFixed(1)} ms, medians of ${quote.length}`,
  })
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    // The shops of a run that broke off end with their parent.
    process.exit(1)
  },
)
