import fc from "fast-check"

import { randomOf } from "../../scripts/demo/seed/random"
import { points } from "../fixtures/domain/accounts"
import { termsWith } from "../fixtures/domain/baskets"
import { orderLine, orderOf } from "../fixtures/domain/orders"
import { withClient } from "../fixtures/ledger/ledger-database"
import { orderKey } from "../fixtures/ledger/ledger-scene"
import { LedgerScene } from "../fixtures/ledger/ledger-scene"
import { setClockOff } from "./clocks/set-clock-off"
import { crashingHistories, newHistory } from "./model/history"
import { accountId } from "./model/perform"
import { RealLedger } from "./model/real-ledger"
import { faultInEnd } from "./order-life/end-of-life"
import { allPlans, PROGRAMS } from "./order-life/plans"
import { playLife } from "./order-life/play-life"

const IS_LONG = process.env.FAULTS === "long"
const HISTORIES = IS_LONG ? 400 : 8
const LIVES = IS_LONG ? 3_000 : 16
const MINUTE_MS = 60_000

/** Fourteen hours ahead with a date of its own, half an hour and three quarters beside the full hour. */
const ZONE_PAIRS = [
  ["Pacific/Kiritimati", "America/St_Johns"],
  ["Asia/Kathmandu", "Pacific/Kiritimati"],
] as const

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647

/** Knex tells of every connection that it finds broken, and the model breaks one at every third step. */
beforeAll(() => void jest.spyOn(console, "log").mockReturnValue())

const inZone = (url: string, zone: string): string => {
  const zoned = new URL(url)
  zoned.searchParams.set("options", `-c TimeZone=${zone}`)
  return zoned.href
}

describe.each(ZONE_PAIRS)("nodes whose sessions live in %s and %s", (...zones) => {
  let ledger: RealLedger
  beforeAll(async () => {
    ledger = await RealLedger.open(`loyalty_zones_${process.pid}`, (url, node) =>
      inZone(url, zones[node]),
    )
  })
  afterAll(() => ledger.close())

  it("write and answer what the model says, to the day", async () => {
    for (const zone of zones) {
      const shown = await withClient(inZone(ledger.database_url, zone), (client) =>
        client.query<{ TimeZone: string }>("show timezone"),
      )
      expect(shown.rows).toEqual([{ TimeZone: zone }])
    }
    const history = fc.asyncProperty(crashingHistories, async (steps) => {
      const told = newHistory(2)
      await ledger.startOver(told.members)
      await fc.asyncModelRun(() => ({ model: told, real: ledger }), steps)
      await ledger.expectLawsHold()
    })
    await fc.assert(history, { numRuns: HISTORIES })
  })

  it("bring every order to the same end", async () => {
    await ledger.startOver([])
    const scenes = ledger.nodes.map(({ service }) => new LedgerScene(service, ledger.database_url))
    const random = randomOf(seed)
    for (let index = 0; index < LIVES; index += 1) {
      const program = random.pick(PROGRAMS)
      const plan = random.pick(allPlans(program))
      const name = `life_${index}`
      const elsewhere = await playLife(scenes, program, plan, name)
      const fault = await faultInEnd(scenes[0] as LedgerScene, program, plan, name, elsewhere)
      expect(fault).toBeNull()
    }
    await ledger.expectLawsHold()
  })
})

describe.each([
  ["is right", 0],
  ["is ten minutes fast", 10 * MINUTE_MS],
  ["is ten minutes slow", -10 * MINUTE_MS],
])("a node whose clock %s", (_, off_ms) => {
  let ledger: RealLedger
  let putRight: () => void
  beforeAll(async () => {
    ledger = await RealLedger.open(`loyalty_clocks_${process.pid}`)
    putRight = setClockOff(off_ms)
  })
  afterAll(async () => {
    putRight()
    await ledger.close()
  })
  afterEach(() => ledger.expectLawsHold())

  /** What the database's clock says, this many minutes from now. */
  const inMinutes = async (minutes: number): Promise<number> => {
    const { rows } = await withClient(ledger.database_url, (client) =>
      client.query<{ at: string }>(
        "select (extract(epoch from clock_timestamp() + $1 * interval '1 minute') * 1000)::bigint as at",
        [minutes],
      ),
    )
    return Number(rows[0]?.at)
  }

  it("neither ripens nor expires anything before its time, nor after it", async () => {
    await ledger.startOver(["anna"])
    const { service } = ledger.nodes[0]
    const account_id = accountId("anna")
    const earn = (order: string, amount: number, dates: object) =>
      service.accrueBonuses({ account_id, key: orderKey(order), bonuses: points(amount), ...dates })
    await earn("ripens_soon", 1, { available_from: await inMinutes(5) })
    await earn("ripe", 10, { available_from: await inMinutes(-5) })
    await earn("lasts", 100, { expires_at: await inMinutes(5) })
    await earn("gone", 1_000, { expires_at: await inMinutes(-5) })
    await service.activateBonuses({ limit: 10 })
    await service.expireBonuses({ limit: 10 })
    const [standing] = await service.readStandings({ member_ids: ["lmem_anna"] })
    expect(standing?.balance).toMatchObject({ pending: points(1), available: points(110) })
    expect((await ledger.written())[account_id]?.entries).toEqual([
      "accrual 100",
      "accrual 1000",
      "accrual 10000",
      "accrual 100000",
      "expiry 100000",
    ])
  })

  it("leaves holds and captures alone whose time has not come, and finds those that are over", async () => {
    await ledger.startOver(["anna"])
    const { service } = ledger.nodes[0]
    const scene = new LedgerScene(service, ledger.database_url)
    const account_id = accountId("anna")
    const by_the_ledger = { now: undefined } as unknown as { now: number }
    await service.accrueBonuses({ account_id, key: orderKey("order_1"), bonuses: points(100) })
    await scene.hold(account_id, "cart_held", 10, { hold_minutes: 5, ...by_the_ledger })
    await scene.hold(account_id, "cart_over", 10, { hold_minutes: -5, ...by_the_ledger })
    await scene.hold(account_id, "cart_spent", 10, by_the_ledger)
    await service.captureHold({ account_id, cart_id: "cart_spent" })
    const overdue = await service.readOverdueHolds(10)
    expect(overdue.map(({ source_id }) => source_id)).toEqual(["cart_over"])
    expect(await service.readUnattachedCaptures(5 * MINUTE_MS, 10)).toEqual([])
    const later = await inMinutes(6)
    const stray = await service.readUnattachedCaptures(5 * MINUTE_MS, 10, later)
    expect(stray.map(({ source_id }) => source_id)).toEqual(["cart_spent"])
  })

  it("gives what an order earns at once, though the order bears the node's own time", async () => {
    await ledger.startOver(["anna"])
    const { service } = ledger.nodes[0]
    const scene = new LedgerScene(service, ledger.database_url)
    const facts = orderOf([orderLine("tea", 100_000)], { placed_at: Date.now() })
    await scene.sync(accountId("anna"), facts, {
      now: undefined as unknown as number,
      terms: termsWith({ accrual: { expiry: { kind: "days", days: 30 } } }),
    })
    const [standing] = await service.readStandings({ member_ids: ["lmem_anna"] })
    expect(standing?.balance).toEqual({
      pending: 0,
      available: points(50),
      held: 0,
      debt: 0,
    })
  })

  it("books joining by the ledger's clock", async () => {
    await ledger.startOver(["anna"])
    const { service } = ledger.nodes[0]
    const [standing] = await service.readStandings({ member_ids: ["lmem_anna"] })
    const joined_at = Date.parse(standing?.joined_at ?? "")
    expect(Math.abs(joined_at - (await inMinutes(0)))).toBeLessThan(MINUTE_MS)
  })
})
