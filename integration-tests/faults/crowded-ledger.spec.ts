import { setTimeout as pause } from "node:timers/promises"

import { TODAY, DAY } from "../fixtures/domain/accounts"
import type { LedgerNode } from "../fixtures/ledger/ledger-database"
import {
  createLedgerDatabase,
  dropLedgerDatabase,
  openLedgerNode,
  testServerUrl,
  withClient,
} from "../fixtures/ledger/ledger-database"
import { outcomesOf } from "../fixtures/ledger/two-nodes"
import type { Caller } from "./callers/caller"
import { allAsk, expectBooksRight, experienceOf, gather, named } from "./callers/crowd"
import { accountId } from "./model/perform"
import { readWritten } from "./model/real-ledger"

const IS_LONG = process.env.FAULTS === "long"
const REQUESTS_EACH = IS_LONG ? 400 : 12

const LOCKED_MS = 10_000

/**
 * The first in the queue waits for the lock, and those behind him for their turn before that: each wait
 * ends after the lock's time-out, and both together after the statement's.
 */
const LOCK_TIMEOUT_MS = 2_000
const STATEMENT_TIMEOUT_MS = 5_000

/** On a machine that has other things to do as well; less than anybody would wait for a lock. */
const MARGIN_MS = 1_800

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647

describe("a ledger that has no room for all its callers", () => {
  const name = `loyalty_crowded_${process.pid}`
  let url: string
  let node: LedgerNode
  let callers: Caller[]

  const open = async (pool_size: number, caller_count: number, acquire_timeout_ms = 60_000) => {
    url = await createLedgerDatabase(testServerUrl(), name)
    node = openLedgerNode(url, pool_size, { acquire_timeout_ms })
    callers = await gather(node, named(caller_count), seed)
  }
  afterEach(async () => {
    await node.close()
    await expectBooksRight(url, callers)
  })
  afterAll(() => dropLedgerDatabase(testServerUrl(), name))

  const askEach = (count: number) =>
    allAsk(callers, [node], ({ experience }) => experience.requests >= count)

  const writtenOf = async (member: string) =>
    (await withClient(url, readWritten))[accountId(member)]

  /** Somebody else's transaction keeps the account. */
  const whileLocked = (member: string, meanwhile: () => Promise<void>) =>
    withClient(url, async (somebody) => {
      const lock = "select 1 from bonus_account where id = $1 for update"
      await somebody.query("begin")
      await somebody.query(lock, [accountId(member)])
      await meanwhile()
    })

  it("puts off who needs an account that is locked for ten seconds, and nobody else", async () => {
    await open(10, 6)
    await askEach(3)
    const [anna, ...others] = callers as [Caller, ...Caller[]]
    const before = await writtenOf(anna.member)
    let is_over = false
    /** Asks for nothing that would change the account, and needs its lock all the same. */
    const askInVain = async (): Promise<string[]> => {
      const heard: string[] = []
      while (!is_over) {
        const request = { account_id: accountId(anna.member), cart_id: "cart_of_nobody" }
        heard.push(...(await outcomesOf([node.service.captureHold(request)])))
      }
      return heard
    }
    const anna_asks = anna.experience.requests
    let asking: Promise<unknown> = Promise.resolve()
    let others_asked = 0
    await whileLocked(anna.member, async () => {
      asking = allAsk([anna], [node], ({ experience }) => experience.requests > anna_asks)
      const others_ask = allAsk(others, [node], () => is_over)
      const in_vain = [askInVain(), askInVain(), askInVain()]
      await pause(LOCKED_MS)
      expect(await writtenOf(anna.member)).toEqual(before)
      is_over = true
      others_asked = experienceOf(others).requests
      expect(new Set((await Promise.all(in_vain)).flat())).toEqual(new Set(["busy_try_again"]))
      await others_ask
    })
    await asking

    expect(anna.experience.put_off).toBeGreaterThanOrEqual(2)
    expect(anna.experience.slowest_put_off_ms).toBeGreaterThan(LOCK_TIMEOUT_MS - 100)
    expect(anna.experience.slowest_put_off_ms).toBeLessThan(STATEMENT_TIMEOUT_MS + MARGIN_MS)
    const { put_off, slowest_answer_ms } = experienceOf(others)
    expect(put_off).toBe(0)
    expect(slowest_answer_ms).toBeLessThan(MARGIN_MS)
    process.stdout.write(
      `An account was locked for 10 s: put off after ${Math.round(anna.experience.slowest_put_off_ms)} ms at most; ` +
        `the others asked ${others_asked} times, slowest answer ${slowest_answer_ms} ms (TEST_SEED=${seed}).\n`,
    )
  })

  it("answers 50 callers over 2 connections, and the jobs between them", async () => {
    await open(2, 50)
    const { service } = node
    const long_ago = { limit: 10, now: TODAY - 365 * DAY }
    const jobs = Array.from({ length: 3 }, async () => {
      await service.activateBonuses(long_ago)
      await service.expireBonuses(long_ago)
      await service.relayOutbox(20, async () => undefined)
      await service.readOverdueHolds(10)
      await service.verifyLedger()
    })
    await Promise.all([askEach(REQUESTS_EACH), ...jobs])
    const { requests, put_off, slowest_answer_ms } = experienceOf(callers)
    expect({ requests, put_off }).toEqual({ requests: 50 * REQUESTS_EACH, put_off: 0 })
    process.stdout.write(
      `50 callers, 2 connections: ${requests} requests, slowest answer ${slowest_answer_ms} ms (TEST_SEED=${seed}).\n`,
    )
  })

  it("puts off whom it cannot serve soon, when nobody is to wait long for a connection", async () => {
    await open(2, 50, 40)
    await askEach(REQUESTS_EACH)
    const { requests, put_off } = experienceOf(callers)
    expect(requests).toBe(50 * REQUESTS_EACH)
    expect(put_off).toBeGreaterThan(0)
    process.stdout.write(
      `Nobody waits above 40 ms: ${requests} requests, put off ${put_off} times.\n`,
    )
  })
})
