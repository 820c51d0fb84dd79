import { setTimeout as pause } from "node:timers/promises"

import type { WireMember } from "../../src/api/wire/member"
import { randomOf } from "../../scripts/demo/seed/random"
import { withClient } from "../fixtures/ledger/ledger-database"
import { HttpClient } from "../fixtures/shop/http-client"
import { httpTo } from "../fixtures/shop-process/http-to"
import { ShopProcess } from "../fixtures/shop-process/shop-process"
import { reckonMember } from "./killed-shop/reckoning"
import type { Acknowledged } from "./killed-shop/shopper-life"
import { liveOnce } from "./killed-shop/shopper-life"
import type { Person, Stage } from "./killed-shop/stage"
import { OPENING_BALANCE } from "./killed-shop/stage"
import { wrongMembers } from "./killed-shop/wrong-members"
import { LossyProxy } from "./lost-answers/lossy-proxy"
import { OwnServer } from "./outage/own-server"
import { ForbearingClient } from "./troubled-shop/forbearing-client"
import type { Letter } from "./troubled-shop/late-mail"
import { cutConnections, loseAnswers, stopServer } from "./troubled-shop/troubles"

const IS_LONG = process.env.FAULTS === "long"
const ROUNDS_OF_TROUBLE = IS_LONG ? 40 : 1
const ROUNDS_OF_MAIL = IS_LONG ? 25 : 1
const SHOPPERS = 3
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647
const random = randomOf(seed)

/** Neither the shop's clock nor the zone of its sessions is that of the database or of this test. */
const CLOCK_OFF_MS = random.pick([10 * MINUTE_MS, -10 * MINUTE_MS])
const ZONE = random.pick(["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"])

describe(`a shop whose database has trouble (clock off by ${CLOCK_OFF_MS / MINUTE_MS} min, ${ZONE})`, () => {
  const acknowledged: Acknowledged = { orders: new Set(), canceled: new Set() }
  const complaints: string[] = []
  let server: OwnServer
  let proxy: LossyProxy
  let url: string
  let shop: ShopProcess
  let stage: Stage
  let staff: HttpClient
  let till_headers: Record<string, string>
  let shoppers: readonly Person[]
  /** Buys nothing, and is given bonuses all the time. */
  let gifted: Person
  let gifts = 0
  let slowest_gift_ms = 0

  beforeAll(async () => {
    server = await OwnServer.start("troubled")
    url = await createShopDatabase(server.url)
    proxy = await LossyProxy.open(url)
    const actor = "integration-tests/faults/troubled-shop/actor.ts"
    const options = { folder: ".", actor, database_url: proxy.url }
    await ShopProcess.migrate(options)
    shop = await ShopProcess.boot(options)
    stage = await shop.ask<Stage>("open", { shoppers: SHOPPERS + 1 })
    ;[gifted, ...shoppers] = stage.people as [Person, ...Person[]]
    staff = new HttpClient(httpTo(origin()), stage.staff_headers)
    till_headers = await shop.ask("tillHeaders")
    await shop.ask("clockOff", { off_ms: CLOCK_OFF_MS })
  })

  afterAll(async () => {
    await shop.kill()
    await proxy.close()
    await server.remove()
    process.stdout.write(
      `A shop with a troubled database: ${acknowledged.orders.size} orders, ${gifts} gifts, ` +
        `the slowest after ${slowest_gift_ms} ms, ${proxy.lost} answers lost (TEST_SEED=${seed}).\n`,
    )
  })

  const origin = () => `http://localhost:${shop.port}`
  const client = (headers: Record<string, string>) =>
    new ForbearingClient(origin(), headers, complaints)

  async function liveOn(person: Person, isOver: () => boolean): Promise<void> {
    const own = randomOf(seed + shoppers.indexOf(person) + 1)
    while (!isOver()) {
      await liveOnce(
        client(person.headers),
        client(stage.staff_headers),
        stage,
        acknowledged,
        (limit) => own.between(0, limit - 1),
      )
    }
  }

  async function giveOn(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const gift = { bonuses: 1, reason: "patience", idempotency_key: `gift_${gifts + 1}` }
      const asked_at = performance.now()
      const { status } = await client(till_headers).post(adjustments(gifted), gift)
      slowest_gift_ms = Math.max(slowest_gift_ms, Math.round(performance.now() - asked_at))
      expect(status).toBe(200)
      gifts += 1
    }
  }

  const adjustments = ({ member_id }: Person) => `/admin/loyalty/members/${member_id}/adjustments`

  /** Whatever was left behind settles by itself: an hour later, and when the last hold has run out. */
  async function settle(): Promise<void> {
    const now = Date.now()
    for (const at of [now + HOUR_MS, now + 24 * HOUR_MS]) await shop.ask("reconcile", { now: at })
  }

  async function expectAllRight(): Promise<void> {
    expect(await wrongMembers(staff, shoppers)).toEqual([])
    expect(await shop.ask("brokenLaws")).toEqual([])
  }

  it("keeps every order and gift of which it has told, once, and says no worse than: try again", async () => {
    let is_over = false
    const busy = Promise.all([
      ...shoppers.map((person) => liveOn(person, () => is_over)),
      giveOn(() => is_over),
    ])
    const trouble = async () => {
      for (let round = 0; round < ROUNDS_OF_TROUBLE; round += 1) {
        await stopServer(server, random.between)
        await loseAnswers(proxy, 8, random.between)
        await cutConnections(url, 20, random.between)
      }
      // Nothing is proved by people who were kept from asking: each has his turn in peace.
      while (!is_over && (gifts < SHOPPERS || acknowledged.orders.size < SHOPPERS)) await pause(50)
    }
    const troubles = trouble()
    try {
      await Promise.race([troubles, busy])
    } finally {
      is_over = true
      // Whatever fails here, the next test's database has peace.
      await Promise.allSettled([troubles, busy])
    }
    await busy
    await settle()

    expect(complaints).toEqual([])
    const orders = new Map<string, { readonly is_half_made: boolean }>()
    for (const { customer_id } of shoppers) {
      for (const [id, order] of (await reckonMember(staff, customer_id)).orders) {
        orders.set(id, order)
      }
    }
    const lost = [...acknowledged.orders].filter((id) => orders.get(id)?.is_half_made !== false)
    expect(lost).toEqual([])
    await expectAllRight()
    const { member } = await staff.must<{ member: WireMember }>(
      "GET",
      `/admin/loyalty/members/${gifted.member_id}`,
    )
    expect(member.balance).toMatchObject({ available: OPENING_BALANCE + gifts, debt: 0 })
  })

  it("tells who waits for a locked account to try again, and serves the others meanwhile", async () => {
    const [bob] = shoppers as [Person, ...Person[]]
    const adjust = (person: Person, bonuses: number, idempotency_key: string) =>
      staff.post(adjustments(person), { bonuses, reason: "test", idempotency_key })
    await withClient(url, async (somebody) => {
      await somebody.query("begin")
      await somebody.query("select 1 from bonus_account where member_id = $1 for update", [
        gifted.member_id,
      ])
      const put_off = adjust(gifted, 1, "gift_while_locked")
      expect((await adjust(bob, 1, "gift_of_another")).status).toBe(200)
      expect((await adjust(bob, -1, "gift_taken_back")).status).toBe(200)
      expect(await put_off).toMatchObject({
        status: 409,
        data: { type: "conflict", code: "busy_try_again" },
      })
    })
    await expectAllRight()
  })

  it("ends right whatever becomes of the events of its orders: late, doubled, shuffled, lost", async () => {
    await shop.ask("keepMail")
    let delivered = 0
    let never = 0
    let seen = 0
    for (let round = 0; round < ROUNDS_OF_MAIL; round += 1) {
      let lives = 0
      await Promise.all(shoppers.map((person) => liveOn(person, () => (lives += 1) > 2 * SHOPPERS)))
      const letters = await shop.ask<Letter[]>("keptMail")
      const fresh = letters.map((_, number) => number).slice(seen)
      seen = letters.length
      // The very first is lost, whatever the dice say of the others.
      const arriving = fresh.filter((number) => number > 0 && random.chance(0.7))
      never += fresh.length - arriving.length
      for (const sack of sacksOf(arriving)) {
        delivered += sack.length
        expect(await shop.ask("deliver", { numbers: sack })).toEqual([])
      }
    }
    expect(never).toBeGreaterThan(0)
    await settle()
    await expectAllRight()
    expect(await shop.ask("reconcile", { now: Date.now() + 24 * HOUR_MS })).toBe(0)
    process.stdout.write(
      `${seen} events of orders: ${never} never came, the others came ${delivered} times (TEST_SEED=${seed}).\n`,
    )
  })
})

/** What arrives at the same time: shuffled, a third of it twice, and one letter fifty times. */
function sacksOf(numbers: readonly number[]): number[][] {
  const doubled = numbers.filter(() => random.chance(1 / 3))
  const fifty = Array.from({ length: 50 }, () => numbers[0] as number)
  const all = [...numbers, ...doubled, ...fifty]
    .map((number) => ({ number, at: random.fraction() }))
    .sort((a, b) => a.at - b.at)
    .map(({ number }) => number)
  const third = Math.ceil(all.length / 3)
  return [all.slice(0, third), all.slice(third, 2 * third), all.slice(2 * third)]
}

async function createShopDatabase(server_url: string): Promise<string> {
  await withClient(server_url, async (client) => {
    await client.query("create database shop")
    await client.query(`alter database shop set timezone to '${ZONE}'`)
  })
  const url = new URL(server_url)
  url.pathname = "/shop"
  return url.href
}
