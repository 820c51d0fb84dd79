/**
 * What the plugin costs a checkout, measured side by side in one run: `tsx bench/checkout.bench.ts`.
 * Two shops in two processes on one PostgreSQL, one with the plugin and one without; they take turns.
 */
import { execFileSync } from "node:child_process"

import { median, printRatio } from "./figures"
import { MeasuredShop } from "./measured-shop"

const ROUNDS = 4
const WARM_UP = 8
const CARTS_A_ROUND = 15
const LINES = 5
const QUOTES = 60
const QUOTED_LINES = 20
const MIB = 1024 * 1024

async function main(): Promise<void> {
  console.log("Building the plugin …")
  execFileSync("node", ["node_modules/@medusajs/cli/cli.js", "plugin:build"], { stdio: "ignore" })
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-checkout" })
  try {
    const boot = (folder: string, database: string) =>
      MeasuredShop.boot(folder, postgres.url(database), postgres.url("postgres"))
    const ours = await boot("bench/plugin-shop", "bench_with_plugin")
    const bare = await boot("bench/bare-shop", "bench_without_plugin")
    await compareMemory(ours, bare)
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

async function compareMemory(ours: MeasuredShop, bare: MeasuredShop): Promise<void> {
  const [with_plugin, without] = [await ours.memory(), await bare.memory()]
  const added = (with_plugin - without) / MIB
  console.log(
    `${added <= 40 ? "✓" : "✗"} memory added to a booted shop: ${added.toFixed(1)} MiB (target ≤ 40) — ` +
      `${(with_plugin / MIB).toFixed(0)} MiB with the plugin, ${(without / MIB).toFixed(0)} MiB without`,
  )
}

/** One side's turn: each request's time, and the whole turn until every accrual is booked. */
async function turn(shop: MeasuredShop, carts: number, booked: number) {
  const ready = await shop.readyCarts(carts, LINES)
  const start = performance.now()
  const requests: number[] = []
  for (const cart of ready) {
    requests.push(await shop.timed("POST", `/store/carts/${cart.id}/complete`, cart.headers))
  }
  await shop.settled(booked)
  return { requests, whole: (performance.now() - start) / carts }
}

async function compareCompletion(ours: MeasuredShop, bare: MeasuredShop): Promise<void> {
  await turn(ours, WARM_UP, WARM_UP)
  await turn(bare, WARM_UP, WARM_UP)
  const sides = { ours: [] as number[], bare: [] as number[] }
  const whole = { ours: [] as number[], bare: [] as number[] }
  for (let round = 1; round <= ROUNDS; round += 1) {
    const booked = WARM_UP + round * CARTS_A_ROUND
    const a = await turn(ours, CARTS_A_ROUND, booked)
    const b = await turn(bare, CARTS_A_ROUND, booked)
    sides.ours.push(...a.requests)
    sides.bare.push(...b.requests)
    whole.ours.push(a.whole)
    whole.bare.push(b.whole)
  }
  const ratio = median(sides.ours) / median(sides.bare)
  printRatio({
    what: "(a) completing a cart with a redemption ÷ the same cart without the plugin",
    ratio,
    target: "≤ 1.15",
    holds: ratio <= 1.15,
    made_of: `${median(sides.ours).toFixed(0)} ms ÷ ${median(sides.bare).toFixed(0)} ms, medians of ${sides.ours.length}`,
  })
  const whole_ratio = median(whole.ours) / median(whole.bare)
  printRatio({
    what: "(a) the same until the accrual is booked too",
    ratio: whole_ratio,
    target: "≤ 1.15",
    holds: whole_ratio <= 1.15,
    made_of: `${median(whole.ours).toFixed(0)} ms ÷ ${median(whole.bare).toFixed(0)} ms, medians of ${ROUNDS} turns`,
  })
}

async function compareQuote(ours: MeasuredShop): Promise<void> {
  const [cart] = await ours.readyCarts(1, QUOTED_LINES)
  if (!cart) return
  const quote: number[] = []
  const plain: number[] = []
  for (let index = 0; index < QUOTES; index += 1) {
    const q = await ours.timed("GET", `/store/carts/${cart.id}/loyalty`, cart.headers)
    const p = await ours.timed("GET", `/store/carts/${cart.id}`, cart.headers)
    if (index < WARM_UP) continue
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
