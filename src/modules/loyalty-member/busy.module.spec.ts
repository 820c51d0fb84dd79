import { Client } from "@medusajs/framework/pg"

import { DAY, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { openLedgerNode } from "../../../integration-tests/fixtures/ledger/ledger-database"
import {
  describeLedger,
  holdRequest,
  LedgerScene,
} from "../../../integration-tests/fixtures/ledger/ledger-scene"

const BUSY = { code: "busy_try_again" }

describeLedger("a busy database", (scene) => {
  /** Somebody else's transaction that has locked the account, and what happens meanwhile. */
  const whileLocked = async (account_id: string, meanwhile: () => Promise<void>) => {
    const other = new Client({ connectionString: scene().database_url })
    await other.connect()
    try {
      await other.query("begin")
      await other.query("select 1 from bonus_account where id = $1 for update", [account_id])
      await meanwhile()
    } finally {
      await other.end()
    }
  }

  it("is told as busy after two seconds of waiting, and nothing is half written", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await whileLocked(account_id, async () => {
      const asked_at = performance.now()
      await expect(scene().hold(account_id, "cart_1", 30)).rejects.toMatchObject(BUSY)
      const waited = performance.now() - asked_at
      expect(waited).toBeGreaterThan(1_900)
      expect(waited).toBeLessThan(4_000)
    })
    expect(await scene().story(account_id)).toEqual(["accrual 100"])
    expect((await scene().hold(account_id, "cart_1", 30)).replayed).toBe(false)
  })

  it("does not keep sweeps and other members waiting", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().earn(anna, 30, { lasts_days: 1 })
    await scene().earn(bob, 30, { lasts_days: 1 })
    const now = TODAY + DAY
    await whileLocked(anna, async () => {
      expect(await scene().service.expireBonuses({ limit: 10, now })).toMatchObject({ accounts: 1 })
    })
    expect(await scene().stored(anna)).toMatchObject({ available: 30 })
    expect(await scene().service.expireBonuses({ limit: 10, now })).toMatchObject({ accounts: 1 })
    expect(await scene().stored(anna)).toMatchObject({ available: 0 })
  })

  it("loses nothing when it ends the connection in the middle, and serves the next request", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await whileLocked(account_id, async () => {
      const hold = expect(scene().hold(account_id, "cart_1", 30)).rejects.toMatchObject(BUSY)
      await untilSomebodyWaits()
      await scene().sql(`select pg_terminate_backend(pid) from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`)
      await hold
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 100, held: 0 })
    await scene().hold(account_id, "cart_1", 30)
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, held: 30 })
  })

  it("is told as busy to somebody who reads when it ends the connection", async () => {
    const node = openLedgerNode(scene().database_url, 1)
    try {
      await node.service.readOverdueHolds(1)
      const other = new Client({ connectionString: scene().database_url })
      await other.connect()
      await other.query("begin; lock table bonus_hold in access exclusive mode")
      const read = expect(node.service.findHoldOfCart("cart_1")).rejects.toMatchObject(BUSY)
      await untilSomebodyWaits()
      await scene().sql(`select pg_terminate_backend(pid) from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`)
      await read
      await other.end()
      expect(await node.service.findHoldOfCart("cart_1")).toBeNull()
    } finally {
      await node.close()
    }
  })

  it("writes all of an operation or nothing: a hold whose id is taken leaves no entry behind", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 30, { hold_id: "bhold_taken" })
    await expect(
      scene().hold(account_id, "cart_2", 30, { hold_id: "bhold_taken" }),
    ).rejects.toMatchObject(BUSY)
    expect(await scene().story(account_id)).toEqual(["accrual 100", "hold 30"])
  })

  it("is told as busy when it cannot be reached", async () => {
    const nowhere = new URL(scene().database_url)
    nowhere.port = "1"
    const node = openLedgerNode(nowhere.href, 1, { acquire_timeout_ms: 300 })
    try {
      const request = holdRequest("bacc_anna", "cart_1", 5)
      await expect(node.service.holdBonuses(request)).rejects.toMatchObject(BUSY)
      await expect(node.service.findHoldOfCart("cart_1")).rejects.toMatchObject(BUSY)
    } finally {
      await node.close()
    }
  })

  it("is told as busy when no connection comes free", async () => {
    const account_id = await scene().member("anna")
    const other_account_id = await scene().member("bob")
    await scene().earn(account_id, 100)
    await scene().earn(other_account_id, 100)
    const node = openLedgerNode(scene().database_url, 1, { acquire_timeout_ms: 300 })
    try {
      const crowded = new LedgerScene(node.service, scene().database_url)
      await whileLocked(account_id, async () => {
        const holder = expect(crowded.hold(account_id, "cart_1", 5)).rejects.toMatchObject(BUSY)
        await untilSomebodyWaits()
        await expect(crowded.hold(other_account_id, "cart_2", 5)).rejects.toMatchObject(BUSY)
        await holder
      })
    } finally {
      await node.close()
    }
  })

  const untilSomebodyWaits = async () => {
    const deadline = Date.now() + 5_000
    while (Date.now() < deadline) {
      const waiting = await scene().sql(`select 1 as waits from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`)
      if (waiting.length > 0) return
    }
    throw new Error("Nobody waited for the lock.")
  }
})
