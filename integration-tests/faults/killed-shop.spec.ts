import { setTimeout as pause } from "node:timers/promises"

import { randomOf } from "../../scripts/demo/seed/random"
import { HttpClient } from "../fixtures/shop/http-client"
import { httpTo } from "../fixtures/shop-process/http-to"
import { ShopProcess } from "../fixtures/shop-process/shop-process"
import type { TestDatabase } from "../fixtures/shop-process/test-database"
import { createTestDatabase } from "../fixtures/shop-process/test-database"
import type { Death } from "./killed-shop/deaths"
import { chooseDeaths } from "./killed-shop/deaths"
import { MortalShop } from "./killed-shop/mortal-shop"
import { PatientClient } from "./killed-shop/patient-client"
import { reckonMember } from "./killed-shop/reckoning"
import { wrongMembers } from "./killed-shop/wrong-members"
import type { Acknowledged } from "./killed-shop/shopper-life"
import { liveOnce } from "./killed-shop/shopper-life"
import { liveAtTillOnce } from "./killed-shop/till-life"
import type { Person, Stage } from "./killed-shop/stage"

const DEATHS = process.env.FAULTS === "long" ? 120 : 6
const SHOPPERS = 5
const DAY_MS = 24 * 60 * 60_000

/** How long a shop may live that never comes to the place where it should die. */
const LIFE_MS_MAX = 60_000

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647
const random = randomOf(seed)
const below = (limit: number): number => random.between(0, limit - 1)

describe("a shop that is killed over and over", () => {
  const acknowledged: Acknowledged = { orders: new Set(), canceled: new Set() }
  const complaints: string[] = []
  const died: string[] = []
  let half_made = 0
  let database: TestDatabase
  let shop: MortalShop
  let stage: Stage
  let staff: HttpClient

  beforeAll(async () => {
    database = await createTestDatabase("killed")
    const options = {
      folder: ".",
      actor: "integration-tests/faults/killed-shop/actor.ts",
      database_url: database.url,
    }
    await ShopProcess.migrate(options)
    shop = await MortalShop.open(options)
    stage = await shop.ask<Stage>("open", { shoppers: SHOPPERS })
    staff = new HttpClient(httpTo(shop.origin), stage.staff_headers)
    await playDeaths()
    await shop.restart(null)
    // Whatever was left behind settles by itself: an hour later, and when the last hold has run out.
    for (const now of [Date.now() + DAY_MS / 24, Date.now() + DAY_MS]) {
      await shop.ask("reconcile", { now })
    }
  })

  afterAll(async () => {
    await shop.kill()
    await database.drop()
    process.stdout.write(
      `A shop died ${died.length} times (${died.join(", ")}) over ${acknowledged.orders.size} orders, ` +
        `${half_made} of Medusa's were left half made (TEST_SEED=${seed}).\n`,
    )
  })

  /** On a slow machine a shop dies too soon to cancel an order; then the shoppers go on a little after the last death. */
  const wasSeenEnough = () => acknowledged.orders.size >= SHOPPERS && acknowledged.canceled.size > 0

  /** The shoppers go on and on while the shop dies, comes up and dies again. */
  async function playDeaths(): Promise<void> {
    let is_over = false
    const patient = (headers: Record<string, string>) =>
      new PatientClient(shop.origin, headers, complaints)
    const shopping = stage.people.map(async (person, index) => {
      const own = randomOf(seed + index + 1)
      const ownBelow = (limit: number) => own.between(0, limit - 1)
      const [shopper, staff_client] = [patient(person.headers), patient(stage.staff_headers)]
      while (!is_over || !wasSeenEnough()) {
        await (ownBelow(3) === 0
          ? liveAtTillOnce(staff_client, stage, person, acknowledged, ownBelow)
          : liveOnce(shopper, staff_client, stage, acknowledged, ownBelow))
      }
    })
    const publishing = keepPublishing(() => is_over)
    for (const death of chooseDeaths(DEATHS, below)) await dieOnce(death)
    await shop.restart(null)
    is_over = true
    await Promise.all([...shopping, publishing])
  }

  async function dieOnce(death: Death): Promise<void> {
    await shop.restart(death)
    const deadline = Date.now() + (death.kind === "moment" ? death.after_ms : LIFE_MS_MAX)
    while (shop.is_alive && Date.now() < deadline) await pause(20)
    const came_there = !shop.is_alive
    if (!came_there) await shop.kill()
    if (death.kind === "moment") died.push(`after ${death.after_ms} ms`)
    else died.push(came_there ? death.place : `not ${death.place}`)
  }

  /** The job's minute is too long for a shop that lives for seconds. */
  async function keepPublishing(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await shop.ask("publish").catch(() => undefined)
      await pause(300)
    }
  }

  const eachPerson = async <Result>(
    ask: (person: Person) => Promise<Result>,
  ): Promise<Result[]> => {
    const results = []
    for (const person of stage.people) results.push(await ask(person))
    return results
  }

  it("dies where it was told to", () => {
    expect(died.filter((place) => place.startsWith("not "))).toEqual([])
    expect(died).toHaveLength(DEATHS)
  })

  it("keeps every order that it has told a shopper of, and every cancelation", async () => {
    const reckoned = await eachPerson(({ customer_id }) => reckonMember(staff, customer_id))
    const orders = new Map(reckoned.flatMap((member) => [...member.orders]))
    expect(acknowledged.orders.size).toBeGreaterThanOrEqual(SHOPPERS)
    const lost = [...acknowledged.orders].filter((id) => orders.get(id)?.is_half_made !== false)
    expect(lost).toEqual([])
    half_made = [...orders.values()].filter((order) => order.is_half_made).length
    const canceled = [...acknowledged.canceled].map((id) => orders.get(id)?.status)
    expect(new Set(canceled)).toEqual(new Set(["canceled"]))
  })

  it("owes each member what his orders say, to the hundredth", async () => {
    expect(await wrongMembers(staff, stage.people)).toEqual([])
  })

  it("breaks no law of the ledger", async () => {
    expect(await shop.ask("brokenLaws")).toEqual([])
  })

  it("tells nobody of an error", () => {
    expect(complaints).toEqual([])
  })
})
