/**
 * What a queue at a till feels of the plugin: `tsx bench/till.bench.ts`. A scan among a million cards beside Medusa's
 * own read of a customer in the same shop, a sale beside the same cart in a shop without the plugin, and what asking for
 * the caller's role and the audit trail add to a request of staff. `--only=sale` leaves out what a million cards are
 * needed for.
 */
import { execFileSync } from "node:child_process"
import { parseArgs } from "node:util"

import { cardKindWith } from "../integration-tests/fixtures/domain/card-kinds"
import { withClient } from "../integration-tests/fixtures/ledger/ledger-database"
import type { ShopProcessOptions } from "../integration-tests/fixtures/shop-process/shop-process"
import { ShopProcess } from "../integration-tests/fixtures/shop-process/shop-process"
import type { CardKind } from "../src/domain/cards/card-kind"
import { numberOfSerial } from "../src/domain/cards/number-shape"
import { fillCards } from "./card-fill"
import { median, printRatio } from "./figures"
import { createDatabase } from "./measured-shop"
import { fillMembers } from "./member-fill"
import { compareGuard } from "./staff-guard"
import type { TillScene } from "./till-shop"
import { timed } from "./timed"

const CARDS = 1_000_000
const SCANS = 150
const SALES = 24
const WARM_UP = 10
/** The first sales of a fresh process cost up to a third more. */
const SALES_TO_WARM_UP = 40

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" } } })
  console.log("Building the plugin …")
  execFileSync("node", ["node_modules/@medusajs/cli/cli.js", "plugin:build"], { stdio: "ignore" })
  const { startPostgres } = await import("../scripts/postgres/start-postgres.mjs")
  const postgres = await startPostgres({ dataDir: ".test-postgres/bench-till" })
  try {
    const boot = async (folder: string, database: string) => {
      const options = {
        folder,
        database_url: postgres.url(database),
        actor: "bench/till-shop.ts",
      }
      await createDatabase(postgres.url("postgres"), database)
      await ShopProcess.migrate(options)
      return { options, shop: await ShopProcess.boot(options) }
    }
    const ours = await boot("bench/plugin-shop", "bench_till")
    const bare = await boot("bench/bare-shop", "bench_till_bare")
    const scene = await ours.shop.ask<TillScene>("open", { with_loyalty: true })
    const bare_scene = await bare.shop.ask<TillScene>("open", { with_loyalty: false })
    await compareSale({ shop: ours.shop, scene }, { shop: bare.shop, scene: bare_scene })
    const broken = await ours.shop.ask<number>("laws")
    console.log(broken === 0 ? "✓ all ledger laws hold" : `✗ ${broken} ledger laws are broken`)
    if (values.only !== "sale") {
      await compareScan(ours.shop, scene, await issueMany(ours, scene))
      await compareGuard(ours.shop, scene)
    }
    await Promise.all([ours.shop.stop(), bare.shop.stop()])
  } finally {
    await postgres.stop()
  }
}

interface RunningShop {
  readonly options: ShopProcessOptions
  readonly shop: ShopProcess
}

/** A million cards of half a million members, each of them a customer of Medusa's. */
async function issueMany({ options, shop }: RunningShop, scene: TillScene): Promise<CardKind> {
  const kind = cardKindWith({ program_id: scene.program_id ?? "" })
  await shop.ask("openKind", { kind })
  await fillCards(options.database_url, kind, CARDS)
  await fillMembers(options.database_url)
  await withClient(options.database_url, async (client) => {
    await client.query(
      `insert into customer (id, email, first_name, last_name, has_account)
        select customer_id, customer_id || '@shop.com', 'Anna', 'Kowalska', true
        from loyalty_member where id ~ '^lmem_[0-9]+$'`,
    )
    await client.query("vacuum analyze customer")
  })
  return kind
}

async function compareScan(shop: ShopProcess, scene: TillScene, kind: CardKind): Promise<void> {
  const identify: number[] = []
  const plain: number[] = []
  const empty: number[] = []
  for (let turn = 0; turn < SCANS + WARM_UP; turn += 1) {
    // Steps of a large prime: all over the range; cards in stock and suspended members are passed over.
    const serial = ((turn * 7_368_787) % (CARDS / 10)) * 10 + 3
    const member = Math.floor(serial / 2)
    if (member % 500 === 0) continue
    const scan = await timed(shop, scene, "POST", "/admin/loyalty/till/identify", {
      code: numberOfSerial(kind.shape, serial),
    })
    const read = await timed(shop, scene, "GET", `/admin/customers/cus_${member}`)
    const role = await timed(shop, scene, "GET", "/admin/loyalty/staff-roles/me")
    if (turn < WARM_UP) continue
    identify.push(scan)
    plain.push(read)
    empty.push(role)
  }
  const ratio = median(identify) / median(plain)
  printRatio({
    what: `identifying a member by one of ${CARDS} cards ÷ Medusa's own GET of the customer`,
    ratio,
    target: "≤ 0.50",
    holds: ratio <= 0.5,
    made_of: `${median(identify).toFixed(1)} ms ÷ ${median(plain).toFixed(1)} ms, medians of ${identify.length}`,
  })
  console.log(
    `a request of staff that asks for nothing but his role ÷ the same GET: ${(median(empty) / median(plain)).toFixed(2)} ` +
      `— ${median(empty).toFixed(1)} ms`,
  )
}

interface Till {
  readonly shop: ShopProcess
  readonly scene: TillScene
}

async function compareSale(ours: Till, bare: Till): Promise<void> {
  const with_plugin: number[] = []
  const without: number[] = []
  for (let turn = 0; turn < SALES + SALES_TO_WARM_UP; turn += 1) {
    const sale = await timed(ours.shop, ours.scene, "POST", "/admin/loyalty/till/sales", {
      region_id: ours.scene.region_id,
      member_id: ours.scene.member_id,
      lines: ours.scene.lines,
      bonuses: "max",
      idempotency_key: `bench-${turn}`,
    })
    const plain = await timed(bare.shop, bare.scene, "POST", "/admin/till-sales", {
      region_id: bare.scene.region_id,
      customer_id: bare.scene.customer_id,
      lines: bare.scene.lines,
    })
    if (turn < SALES_TO_WARM_UP) continue
    with_plugin.push(sale)
    without.push(plain)
  }
  const ratio = median(with_plugin) / median(without)
  printRatio({
    what: "a till's sale with bonuses ÷ the same cart sold by Medusa's workflows alone",
    ratio,
    target: "≤ 1.15",
    holds: ratio <= 1.15,
    made_of: `${median(with_plugin).toFixed(0)} ms ÷ ${median(without).toFixed(0)} ms, medians of ${with_plugin.length}`,
  })
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
