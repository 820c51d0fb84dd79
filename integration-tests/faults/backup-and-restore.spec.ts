import { spawnSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"

import type { LoyaltyMemberService } from "../../src/modules/loyalty-member/service"
import type { LedgerNode } from "../fixtures/ledger/ledger-database"
import {
  createLedgerDatabase,
  openLedgerNode,
  withClient,
} from "../fixtures/ledger/ledger-database"
import { expectLawsHold } from "../fixtures/ledger/ledger-laws"
import { takeBaseBackup } from "./backup/base-backup"
import { BusyMember } from "./backup/busy-member"
import { OwnServer } from "./backup/own-server"
import { WebShop } from "./backup/web-shop"
import { accountId } from "./model/perform"
import type { Written } from "./model/real-ledger"
import { readWritten } from "./model/real-ledger"

const MEMBERS = 6
const REQUESTS = process.env.FAULTS === "long" ? 600 : 60
const POOL_SIZE = 10
/** One customer places all the orders: a shop's customer has dozens, and not thousands. */
const BETWEEN_ORDERS_MS = 100

const seed = Number.parseInt(process.env.TEST_SEED ?? "", 10) || Date.now() % 2_147_483_647

/** As `npm run ledger:verify` runs it, in a process of its own. */
function verify(database_url: string) {
  const { NODE_OPTIONS: _, ...env } = process.env
  const args = ["node_modules/tsx/dist/cli.mjs", "scripts/ledger-verify.ts"]
  return spawnSync(process.execPath, args, {
    env: { ...env, DATABASE_URL: database_url },
    encoding: "utf8",
  })
}

describe("a backup that is taken while the shop sells, and is all that is left of it", () => {
  const members = Array.from(
    { length: MEMBERS },
    (_, index) => new BusyMember(`member_${index}`, seed + index),
  )
  const shop = new WebShop()
  let folder: string
  let server: OwnServer
  let node: LedgerNode
  let service: LoyaltyMemberService
  let database_url: string

  /** Each member's requests so far: at a quiet moment, when the backup began, when it was done, in the end. */
  const answered: Record<"quiet" | "began" | "taken" | "lost", number[]> = {
    quiet: [],
    began: [],
    taken: [],
    lost: [],
  }
  let quiet_at: Date
  let checks_before: unknown
  /** What the restored ledger had, before anybody asked it for anything. */
  let restored: Record<string, Written>
  let known: number[]

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "loyalty-backup-"))
    fs.chmodSync(folder, 0o755)
    server = await OwnServer.start(path.join(folder, "first"))
    await open(await createLedgerDatabase(server.url, "shop"))
    await service.joinMembers([...members.map(({ name }) => joining(name)), joining(shop.member)])

    await sell(() => allHaveAsked(REQUESTS))
    note("quiet")
    quiet_at = await databaseTime()
    await service.checkBooks({ covers_until: quiet_at.getTime() })
    await service.checkBooks({ covers_until: quiet_at.getTime() })
    checks_before = await service.readBookChecks({ limit: 10, offset: 0 })

    let is_taken = false
    const selling = sell(() => is_taken && allHaveAsked(REQUESTS, answered.taken))
    note("began")
    const copy = path.join(folder, "second")
    fs.mkdirSync(copy)
    await takeBaseBackup(server.url, server.data, OwnServer.dataIn(copy))
    note("taken")
    is_taken = true
    await selling
    note("lost")
    await node.close()
    await server.lose()

    server = await OwnServer.start(copy)
    await open(server.urlOf("shop"))
    restored = await withClient(database_url, readWritten)
    known = members.map((member) => member.knownTo(restored))
  })

  afterAll(async () => {
    await node?.close()
    await server?.stop()
    fs.rmSync(folder, { recursive: true, force: true })
    const sum = (numbers: readonly number[] = []) => numbers.reduce((total, one) => total + one, 0)
    process.stdout.write(
      `A backup had ${sum(known)} of ${sum(answered.lost)} requests, ` +
        `${sum(answered.taken) - sum(answered.began)} of them answered while it was taken (TEST_SEED=${seed}).\n`,
    )
  })

  async function open(url: string): Promise<void> {
    database_url = url
    node = openLedgerNode(url, POOL_SIZE)
    service = node.service
  }

  /** All at once, until somebody says that it is enough. */
  async function sell(isEnough: () => boolean): Promise<void> {
    const askUntilEnough = async (askNext: () => Promise<void>) => {
      while (!isEnough()) await askNext()
    }
    await Promise.all([
      ...members.map((member) => askUntilEnough(() => member.askNext(service))),
      askUntilEnough(async () => {
        await shop.sellNext(service)
        await pause(BETWEEN_ORDERS_MS)
      }),
    ])
  }

  const allHaveAsked = (requests: number, since: readonly number[] = []) =>
    members.every((member, index) => member.answered >= requests + (since[index] ?? 0))

  function note(moment: keyof typeof answered): void {
    answered[moment] = members.map((member) => member.answered)
  }

  const databaseTime = () =>
    withClient(database_url, async (client) => {
      const { rows } = await client.query<{ at: Date }>(
        "select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as at",
      )
      return (rows[0] as { at: Date }).at
    })

  const balanceAt = async (at: Date, name: string) => {
    const { entries, ...balance } = await service.readBalanceAt(at, accountId(name))
    return { entries, balance }
  }

  const balanceIn = ({ entries, balance }: Written) => ({ entries: entries.length, balance })

  it("has every request that was answered before it began, and none that came after its end", () => {
    known.forEach((requests, index) => {
      expect(requests).toBeLessThan(answered.lost[index] ?? 0)
      // One was under way when the copy ended.
      expect(requests).toBeLessThanOrEqual((answered.taken[index] ?? 0) + 1)
      const { entries } = (members[index] as BusyMember).writtenAfter(answered.began[index] ?? 0)
      const found = restored[accountId(`member_${index}`)]?.entries ?? []
      expect(found.slice(0, entries.length)).toEqual(entries)
    })
    expect(answered.taken).not.toEqual(answered.began)
  })

  it("keeps the ten laws, also for npm run ledger:verify", async () => {
    await expectLawsHold(database_url)
    const { status, stdout } = verify(database_url)
    expect(stdout.match(/^✓/gm)).toHaveLength(10)
    expect(status).toBe(0)
  })

  it("rebuilds the balances of a moment before it, and those of its own moment", async () => {
    const now = await databaseTime()
    for (const [index, member] of members.entries()) {
      expect(await balanceAt(quiet_at, member.name)).toEqual(
        balanceIn(member.writtenAfter(answered.quiet[index] ?? 0)),
      )
      expect(await balanceAt(now, member.name)).toEqual(
        balanceIn(member.writtenAfter(known[index] ?? 0)),
      )
    }
  })

  it("has the self-checks from before it, and the next one finds history as it was", async () => {
    expect(await service.readBookChecks({ limit: 10, offset: 0 })).toEqual(checks_before)
    expect(await service.checkBooks()).toMatchObject({
      check: { broken_laws: [], earlier_changed: false },
    })
  })

  it("says for each account how far it goes, so that what came later is told apart", async () => {
    const { rows } = await withClient(database_url, (client) =>
      client.query<{ account_id: string; seq: number }>(
        "select account_id, max(seq)::int as seq from bonus_entry group by account_id",
      ),
    )
    const found = new Map(rows.map(({ account_id, seq }) => [account_id, seq]))
    for (const [index, member] of members.entries()) {
      const last = found.get(accountId(member.name)) ?? 0
      const { entries } = member.writtenAfter(answered.lost[index] ?? 0)
      expect(last).toBe(member.writtenAfter(known[index] ?? 0).entries.length)
      expect(entries.length).toBeGreaterThan(last)
    }
  })

  it("books nothing twice of what it has, and once what it lost, when all is asked again", async () => {
    for (const [index, member] of members.entries()) {
      expect(await member.repeatUntil(known[index] ?? 0, service)).toBeGreaterThan(0)
    }
    expect(await withClient(database_url, readWritten)).toEqual(restored)
    for (const [index, member] of members.entries()) {
      expect(await member.repeatFrom(known[index] ?? 0, service)).toBeGreaterThan(0)
      await member.repeatUntil(member.answered, service)
    }
    const written = await withClient(database_url, readWritten)
    for (const member of members) {
      expect(written[accountId(member.name)]).toEqual(member.writtenAfter(member.answered))
    }
    await expectLawsHold(database_url)
  })

  it("books again the orders that the shop still knows, each once", async () => {
    const known_orders = await shop.ordersIn(database_url)
    const first = await shop.syncAll(service)
    expect(first.unbooked).toEqual(shop.ordersWithout(known_orders))
    expect(first.unbooked.length).toBeGreaterThan(0)
    expect((await shop.syncAll(service)).unbooked).toEqual([])
    expect(await shop.ordersIn(database_url)).toEqual(shop.ordersWithout([]))
  })

  it("tells of the orders whose bonuses are no longer set aside, and earns on them as on any other", async () => {
    expect(await shop.unsettled(service)).toEqual(shop.lost_redemptions)
    expect(shop.lost_redemptions.length).toBeGreaterThan(0)
    const { balance } = await balanceAt(await databaseTime(), shop.member)
    expect(balance).toEqual(shop.balanceWith(shop.lost_redemptions.length))
    await expectLawsHold(database_url)
  })
})

function joining(name: string) {
  return {
    member_id: `lmem_${name}`,
    account_id: accountId(name),
    program_id: "lprog_1",
    customer_id: `cus_${name}`,
    tier: null,
  }
}
