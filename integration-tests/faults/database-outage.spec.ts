import { setTimeout as pause } from "node:timers/promises"

import { Client } from "@medusajs/framework/pg"

import { randomOf } from "../../scripts/demo/seed/random"
import type { LedgerNode } from "../fixtures/ledger/ledger-database"
import { createLedgerDatabase, openLedgerNode } from "../fixtures/ledger/ledger-database"
import type { Caller } from "./callers/caller"
import { allAsk, expectBooksRight, experienceOf, gather, named } from "./callers/crowd"
import { cutConnection } from "./outage/cut-connection"
import { OwnServer } from "./outage/own-server"

const IS_LONG = process.env.FAULTS === "long"
const STOPS = IS_LONG ? 40 : 2
const CUTS = IS_LONG ? 2_000 : 120
const CALLERS = 12
const POOL_SIZE = 5

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647
const random = randomOf(seed)

/** Knex tells of every connection that it finds broken, and here they are broken by the hundred. */
beforeAll(() => void jest.spyOn(console, "log").mockReturnValue())

describe("a database that goes away while everybody is asking", () => {
  let server: OwnServer
  let url: string
  let nodes: LedgerNode[]
  let callers: Caller[]

  beforeAll(async () => {
    server = await OwnServer.start("outage")
  })
  afterAll(() => server.remove())

  beforeEach(async () => {
    url = await createLedgerDatabase(server.url, "outage")
    nodes = [openLedgerNode(url, POOL_SIZE), openLedgerNode(url, POOL_SIZE)]
    callers = await gather(nodes[0] as LedgerNode, named(CALLERS), seed)
  })
  afterEach(async () => {
    await Promise.all(nodes.map((node) => node.close()))
  })

  /** Everybody asks until the trouble is over; then each is answered once more in peace. */
  async function askDuring(trouble: () => Promise<void>): Promise<void> {
    let is_over = false
    const asking = allAsk(callers, nodes, () => is_over)
    try {
      await Promise.race([trouble(), asking])
    } finally {
      is_over = true
    }
    await asking
    for (const caller of callers) await caller.askNext(nodes)
    await expectBooksRight(url, callers)
  }

  it("has all that it has acknowledged, once, after it was stopped at once and started again", async () => {
    await askDuring(async () => {
      for (let stop = 0; stop < STOPS; stop += 1) {
        await pause(random.between(400, 1_500))
        await server.stopImmediately()
        await pause(random.between(0, 500))
        await server.startAgain()
      }
      await pause(300)
    })
    const { requests, put_off } = experienceOf(callers)
    expect(put_off).toBeGreaterThan(0)
    process.stdout.write(
      `PostgreSQL was stopped ${STOPS} times: ${requests} requests, put off ${put_off} times (TEST_SEED=${seed}).\n`,
    )
  })

  it("has the same when connections are cut at random, in the middle of whatever they do", async () => {
    const cut = { active: 0, "idle in transaction": 0, idle: 0 }
    const onlooker = new Client({ connectionString: url })
    await onlooker.connect()
    await askDuring(async () => {
      for (let count = 0; count < CUTS; count += 1) {
        await pause(random.between(1, 40))
        const state = await cutConnection(onlooker)
        if (state) cut[state] += 1
      }
    })
    await onlooker.end()
    const { requests, put_off } = experienceOf(callers)
    expect(cut.active + cut["idle in transaction"]).toBeGreaterThan(CUTS / 4)
    expect(put_off).toBeGreaterThan(0)
    process.stdout.write(
      `Connections were cut: ${JSON.stringify(cut)}; ${requests} requests, put off ${put_off} times (TEST_SEED=${seed}).\n`,
    )
  })
})
