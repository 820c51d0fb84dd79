import fs from "node:fs"
import { setTimeout as pause } from "node:timers/promises"

import Redis from "ioredis"

import { randomOf } from "../../scripts/demo/seed/random"
import type { WireMember } from "../../src/api/wire/member"
import { eventually } from "../fixtures/shop/eventually"
import { HttpClient } from "../fixtures/shop/http-client"
import { httpTo } from "../fixtures/shop-process/http-to"
import { ShopProcess } from "../fixtures/shop-process/shop-process"
import type { TestDatabase } from "../fixtures/shop-process/test-database"
import { createTestDatabase } from "../fixtures/shop-process/test-database"
import { reckonMember } from "./killed-shop/reckoning"
import type { Acknowledged } from "./killed-shop/shopper-life"
import type { Person, Stage } from "./killed-shop/stage"
import { Answers } from "./several-nodes/answers"
import { AnyNodeClient } from "./several-nodes/any-node-client"
import { ShopNodes } from "./several-nodes/nodes"
import type { PluginFolder } from "./several-nodes/plugin-folder"
import { linkPlugin } from "./several-nodes/plugin-folder"
import type { RacingCart } from "./several-nodes/race"
import { completeTwice, fillCart, pay, redeem } from "./several-nodes/race"
import type { SharedRedis } from "./several-nodes/shared-redis"
import { startRedis } from "./several-nodes/shared-redis"
import type { Shopping } from "./several-nodes/shopping"
import { nextOrder, shopWhile } from "./several-nodes/shopping"
import { Witness } from "./several-nodes/witness"

const IS_LONG = process.env.FAULTS === "long"
const NODES = IS_LONG ? 3 : 2
const MEMBERS = 20
const CARTS_EACH = IS_LONG ? 4 : 2
const SHOPPERS = IS_LONG ? 8 : 4
/** The longer ones outlast Medusa's patience with Redis, which is ten seconds. */
const OUTAGES_MS = IS_LONG ? [2_000, 25_000, 500, 15_000] : [3_000]
const DEATHS = IS_LONG ? 6 : 1

const SHOP = "integration-tests/faults/several-nodes/shop"
const JOBS = [
  "expire-cards",
  "forget-deleted",
  "reconcile",
  "sweep-lots",
  "publish-outbox",
  "check-books",
  "evaluate-tiers",
  "count-budgets",
  "warn-of-expiry",
  "grant-birthdays",
  "import-members",
  "refresh-listings",
]
const BUSINESS_NO = ["bonuses_above_limit", "insufficient_balance"]
const HOUR_MS = 3_600_000
const PATIENCE_MS = 30_000

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647
const chance = randomOf(seed)
const random = (below: number): number => chance.between(0, below - 1)

describe(`a shop on ${NODES} nodes that share a PostgreSQL and a Redis`, () => {
  const acknowledged: Acknowledged = { orders: new Set(), canceled: new Set() }
  const answers = new Answers()
  let redis: SharedRedis
  let plugin: PluginFolder
  let database: TestDatabase
  let nodes: ShopNodes
  let witness: Witness
  let stage: Stage
  let carts: RacingCart[]
  let shopping: Shopping

  beforeAll(async () => {
    redis = await startRedis()
    plugin = linkPlugin()
    database = await createTestDatabase("nodes")
    const options = {
      folder: SHOP,
      actor: "integration-tests/faults/several-nodes/actor.ts",
      database_url: database.url,
      is_quiet: true,
      env: { REDIS_URL: redis.url, PLUGIN_FOLDER: plugin.path, MEDUSA_FF_CACHING: "true" },
    }
    await ShopProcess.migrate(options)
    witness = await Witness.open(database.url)
    nodes = await ShopNodes.boot(options, NODES)
    // Bonuses that were earned here wait for tomorrow, so that there is something to sweep.
    const terms = { accrual: { activation_delay_days: 1 } }
    stage = await nodes.ask<Stage>("open", { shoppers: MEMBERS, terms })
    await nodes.askAll("ready")
    shopping = { stage, shoppers: SHOPPERS, acknowledged, random, enter }
  })

  afterAll(async () => {
    const { events, twice } = await witness.heard()
    await witness.close()
    await nodes.killAll()
    await redis.stop()
    plugin.remove()
    await database.drop()
    process.stdout.write(
      `${NODES} nodes, ${acknowledged.orders.size} orders; told to ask again ${answers.busy} times, ` +
        `${answers.without_redis} answers failed without Redis, ${answers.broken} connections broke; ` +
        `${events} events heard, ${twice} of them more than once (TEST_SEED=${seed}).\n`,
    )
  })

  const forever = new Promise<never>(() => undefined)

  function enter(headers: Record<string, string>, closing: Promise<never> = forever) {
    const entrance = { origins: () => nodes.origins, answers, closing }
    return new AnyNodeClient(entrance, headers, random)
  }

  /** The same question to every node at the same moment. */
  const onEveryNode = <Result>(
    { headers }: { readonly headers: Record<string, string> },
    ask: (client: AnyNodeClient) => Promise<Result>,
  ): Promise<Result[]> =>
    Promise.all(
      nodes.origins.map((origin) => {
        const entrance = { origins: () => [origin], answers, closing: forever }
        return ask(new AnyNodeClient(entrance, headers, random))
      }),
    )

  it("runs on the modules that docs/deployment.md shows", () => {
    const modules = fs.readFileSync(`${SHOP}/redis-modules.ts`, "utf8")
    expect(fs.readFileSync("docs/deployment.md", "utf8")).toContain(modules)
  })

  it("lets a balance pay for one cart, whatever is asked of all nodes at once", async () => {
    const wanted = stage.people.flatMap((person) => Array<typeof person>(CARTS_EACH).fill(person))
    carts = await Promise.all(
      wanted.map((person) => fillCart(enter(person.headers), stage, person)),
    )
    const outcomes = await Promise.all(
      carts.map(async (cart) => ({
        cart,
        said: await onEveryNode(cart.person, (client) => redeem(client, cart)),
      })),
    )
    for (const { member_id } of stage.people) {
      const own = outcomes.filter(({ cart }) => cart.person.member_id === member_id)
      const held = own.filter(({ said }) => said.every((word) => word === "held"))
      expect(held).toHaveLength(1)
      const others = own.filter((outcome) => outcome !== held[0]).flatMap(({ said }) => said)
      expect(others.filter((word) => !BUSINESS_NO.includes(word))).toEqual([])
    }
  })

  it("makes one order of a cart, though two nodes complete it at once", async () => {
    await Promise.all(
      stage.people.map(async (person) => {
        const own = carts.filter((cart) => cart.person === person)
        for (const cart of own) await pay(enter(person.headers), cart)
      }),
    )
    const orders = await Promise.all(
      carts.map((cart) => completeTwice(enter(cart.person.headers), cart)),
    )
    for (const [first, second] of orders as [string, string][]) {
      expect(first).toMatch(/^order_/)
      expect(second).toBe(first)
      acknowledged.orders.add(first)
    }
    expect(acknowledged.orders.size).toBe(carts.length)
  })

  it("runs every job on every node at the same moment without harm, and tells of every entry", async () => {
    for (const job of JOBS) await nodes.askAll("job", { name: `loyalty-program-${job}` })
    await eventually(async () => {
      await nodes.askAll("publish")
      expect(await witness.untold()).toEqual([])
    })
    expect(await witness.waitingInOutbox()).toBe(0)
    expect(await witness.alarms()).toEqual([])
    expect(await witness.nodesThatHeard()).toEqual(nodes.names)
    await expectBalancesAsReckoned()
  })

  it("keeps one schedule of each job for all nodes", async () => {
    expect(await scheduledJobs()).toEqual(JOBS.map((job) => `loyalty-program-${job}`).sort())
  })

  it("is clear or right while Redis is away, and afterwards loses and doubles nothing", async () => {
    const [person] = stage.people as [Person]
    const cart = await fillCart(enter(person.headers), stage, person)
    for (const away_ms of OUTAGES_MS) {
      await shopWhile(shopping, async () => {
        await nextOrder(acknowledged, PATIENCE_MS)
        answers.is_redis_away = true
        await redis.goAway()
        await Promise.all([expectReadsGoOn(cart), pause(away_ms)])
        await redis.comeBack()
        await nextOrder(acknowledged, PATIENCE_MS)
        answers.is_redis_away = false
        await nextOrder(acknowledged, PATIENCE_MS)
      })
    }
    expect(await scheduledJobs()).toHaveLength(JOBS.length)
  })

  it("goes on when a node dies in the middle of it, and takes it in again", async () => {
    for (let death = 0; death < DEATHS; death += 1) {
      const index = (NODES - 1 + death) % NODES
      await shopWhile(shopping, async () => {
        await nextOrder(acknowledged, PATIENCE_MS)
        await pause(random(500))
        await nodes.kill(index)
        await nextOrder(acknowledged, PATIENCE_MS)
        await nodes.restart(index)
      })
    }
  })

  it("settles by itself what was left behind, whichever node comes first", async () => {
    const now = Date.now()
    for (const hours of [1, 24]) {
      await nodes.askAll("reconcile", { now: now + hours * HOUR_MS })
    }
    const pending = await witness.pendingLots()
    const activated = await nodes.askAll<number>("activate", { now: now + 48 * HOUR_MS })
    expect(pending).toBeGreaterThan(0)
    expect(activated.reduce((sum, lots) => sum + lots, 0)).toBe(pending)
    await eventually(async () => {
      await nodes.askAll("publish")
      expect(await witness.untold()).toEqual([])
    })
    await expectBalancesAsReckoned()
  })

  it("keeps every order that it has told a shopper of, and every cancelation", async () => {
    const staff = new HttpClient(httpTo(nodes.origins[0] as string), stage.staff_headers)
    const orders = new Map<string, { status: string; is_half_made: boolean }>()
    for (const { customer_id } of stage.people) {
      for (const [id, order] of (await reckonMember(staff, customer_id)).orders)
        orders.set(id, order)
    }
    const lost = [...acknowledged.orders].filter((id) => orders.get(id)?.is_half_made !== false)
    expect(lost.map((id) => answers.storyOf(id))).toEqual([])
    const canceled = [...acknowledged.canceled].filter(
      (id) => orders.get(id)?.status !== "canceled",
    )
    expect(canceled).toEqual([])
  })

  it("breaks no law of the ledger", async () => {
    expect(await nodes.ask("brokenLaws")).toEqual([])
  })

  it("tells nobody of an error but those whom Medusa itself cannot serve without Redis", () => {
    expect(answers.complaints).toEqual([])
  })

  async function expectBalancesAsReckoned(): Promise<void> {
    const staff = new HttpClient(httpTo(nodes.origins[0] as string), stage.staff_headers)
    await eventually(async () => {
      const wrong = []
      for (const { member_id, customer_id } of stage.people) {
        const url = `/admin/loyalty/members/${member_id}`
        const { member } = await staff.must<{ member: WireMember }>("GET", url)
        const { available, pending, held, debt } = member.balance
        const worth = Math.round((available + pending + held - debt) * 100)
        const must_be = (await reckonMember(staff, customer_id)).worth
        if (worth !== must_be || held !== 0) wrong.push({ member_id, worth, held, must_be })
      }
      expect(wrong).toEqual([])
    })
  }

  /** Balance and quote need no lock. */
  async function expectReadsGoOn({ id, person }: RacingCart): Promise<void> {
    for (const origin of nodes.origins) {
      const shopper = new HttpClient(httpTo(origin), person.headers)
      for (const url of ["/store/loyalty/me", `/store/carts/${id}/loyalty`]) {
        const { status } = await shopper.get(url)
        expect({ url, status }).toEqual({ url, status: 200 })
      }
    }
  }

  async function scheduledJobs(): Promise<string[]> {
    const client = new Redis(redis.url)
    const schedules = await client.zrange("bull:medusa-workflows-jobs:repeat", 0, -1)
    client.disconnect()
    return schedules
      .map((schedule) => schedule.replace("schedule_job-", ""))
      .filter((name) => name.startsWith("loyalty-program-"))
      .sort()
  }
})
