import { DAY, points, TODAY } from "../fixtures/domain/accounts"
import { openLedgerNode } from "../fixtures/ledger/ledger-database"
import { LedgerScene } from "../fixtures/ledger/ledger-scene"
import { describeTwoNodes, outcomesOf, tally } from "../fixtures/ledger/two-nodes"

describeTwoNodes("two checkouts at once", (nodes) => {
  it("do not spend the same bonuses: 80 and 80 of 100, a hundred times over (A14)", async () => {
    const [first, second] = nodes().scenes
    const account_id = await first.member("anna")
    await first.earn(account_id, 100)
    for (let round = 0; round < 100; round += 1) {
      const carts = [`cart_${round}_a`, `cart_${round}_b`] as const
      const outcomes = await outcomesOf([
        first.hold(account_id, carts[0], 80),
        second.hold(account_id, carts[1], 80),
      ])
      expect(tally(outcomes)).toEqual({ done: 1, insufficient_balance: 1 })
      expect(await first.stored(account_id)).toMatchObject({ available: 20, held: 80 })
      await second.release(account_id, carts[outcomes.indexOf("done")] ?? "")
    }
    expect(await first.stored(account_id)).toMatchObject({ available: 100, held: 0 })
  })

  it("do not pass a member's maximum together: 80 and 80 of 100 a month, fifty times over", async () => {
    const [first, second] = nodes().scenes
    const member_max = { bonuses: points(100), period: "month", time_zone: "UTC" } as const
    const account_id = await first.member("anna")
    await first.earn(account_id, 1_000)
    for (let round = 0; round < 50; round += 1) {
      const carts = [`cart_${round}_a`, `cart_${round}_b`] as const
      const outcomes = await outcomesOf([
        first.hold(account_id, carts[0], 80, { member_max }),
        second.hold(account_id, carts[1], 80, { member_max }),
      ])
      expect(tally(outcomes)).toEqual({ done: 1, above_member_maximum: 1 })
      await second.release(account_id, carts[outcomes.indexOf("done")] ?? "")
    }
    expect(await first.stored(account_id)).toMatchObject({ available: 1_000, held: 0 })
  })

  it("spend what there is and no more: 200 redemptions of 30 on 20 accounts of 100", async () => {
    const { scenes } = nodes()
    const accounts: string[] = []
    for (let index = 0; index < 20; index += 1) {
      const account_id = await scenes[0].member(`member_${index}`)
      await scenes[0].earn(account_id, 60, { lasts_days: 9 })
      await scenes[0].earn(account_id, 40)
      accounts.push(account_id)
    }
    const outcomes = await outcomesOf(
      Array.from({ length: 200 }, (_, index) => {
        const scene = scenes[index % 2] as LedgerScene
        return scene.spend(accounts[(index * 7) % 20] ?? "", `cart_${index}`, 30)
      }),
    )
    expect(tally(outcomes)).toEqual({ done: 60, insufficient_balance: 140 })
    for (const account_id of accounts) {
      expect(await scenes[0].stored(account_id)).toMatchObject({ available: 10, held: 0 })
      expect(await scenes[0].availableByLot(account_id)).toEqual({ 1: 0, 2: 10 })
    }
  })

  it("give one cart one hold, whoever asks and however often", async () => {
    const [first, second] = nodes().scenes
    const anna = await first.member("anna")
    const bob = await first.member("bob")
    await first.earn(anna, 100)
    await first.earn(bob, 100)
    const outcomes = await outcomesOf(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? first : second).hold(index % 4 < 2 ? anna : bob, "cart_1", 30 + index, {
          hold_id: `bhold_${index}`,
        }),
      ),
    )
    expect(tally(outcomes)).toEqual({ done: 10, hold_not_open: 10 })
    const open = await first.sql("select 1 as open from bonus_hold where status = 'open'")
    expect(open).toHaveLength(1)
  })

  it("end a hold once, when it is captured, released and undone at the same time", async () => {
    const [first, second] = nodes().scenes
    const account_id = await first.member("anna")
    await first.earn(account_id, 100)
    for (let round = 0; round < 20; round += 1) {
      const cart_id = `cart_${round}`
      await first.hold(account_id, cart_id, 1)
      const outcomes = await outcomesOf([
        first.capture(account_id, cart_id),
        second.release(account_id, cart_id),
        second.capture(account_id, cart_id),
        first.service.undoCapture({
          account_id,
          cart_id,
          reason: "payment failed",
          hold_id: `bhold_undo_${round}`,
          hold_minutes: 60,
          grace_days: 14,
          time_zone: "UTC",
          now: TODAY,
        }),
      ])
      expect(Object.keys(tally(outcomes)).sort()).toEqual(expect.arrayContaining(["done"]))
      expect(outcomes.every((outcome) => ["done", "hold_not_open"].includes(outcome))).toBe(true)
    }
  })

  it("wait their turn in a small pool: 50 callers and 2 connections", async () => {
    const node = openLedgerNode(nodes().database_url, 2)
    try {
      const scene = new LedgerScene(node.service, nodes().database_url)
      const account_id = await scene.member("anna")
      await scene.earn(account_id, 100)
      const outcomes = await outcomesOf(
        Array.from({ length: 50 }, (_, index) => scene.spend(account_id, `cart_${index}`, 3)),
      )
      expect(tally(outcomes)).toEqual({ done: 33, insufficient_balance: 17 })
    } finally {
      await node.close()
    }
  })
})

describeTwoNodes("jobs that run on both nodes", (nodes) => {
  it("activate and expire each lot once while checkouts hold from the same accounts", async () => {
    const { scenes } = nodes()
    const [first, second] = scenes
    const accounts: string[] = []
    for (let index = 0; index < 10; index += 1) {
      const account_id = await first.member(`member_${index}`)
      await first.earn(account_id, 50, { available_from: TODAY + DAY })
      await first.earn(account_id, 30, { lasts_days: 1 })
      accounts.push(account_id)
    }
    const now = TODAY + DAY
    const outcomes = await outcomesOf([
      ...accounts.map((account_id, index) =>
        (scenes[index % 2] as LedgerScene).hold(account_id, `cart_${index}`, 50, { now }),
      ),
      ...Array.from({ length: 6 }, (_, index) => {
        const { service } = scenes[index % 2] as LedgerScene
        return index % 3
          ? service.expireBonuses({ limit: 4, now })
          : service.activateBonuses({ limit: 4, now })
      }),
    ])
    expect(tally(outcomes)).toEqual({ done: 16 })
    for (const { service } of [first, second]) {
      await service.activateBonuses({ limit: 50, now })
      await service.expireBonuses({ limit: 50, now })
    }
    for (const account_id of accounts) {
      expect(await first.stored(account_id)).toEqual({
        pending: 0,
        available: 0,
        held: 50,
        debt: 0,
      })
      const story = await first.story(account_id)
      expect([...story].sort()).toEqual([
        "accrual 30",
        "accrual 50",
        "activation 50",
        "expiry 30",
        "hold 50",
      ])
    }
  })

  it("pass over an account that a checkout has locked, and come back to it", async () => {
    const [first, second] = nodes().scenes
    const account_id = await first.member("anna")
    await first.earn(account_id, 30, { lasts_days: 1 })
    const now = TODAY + DAY
    const outcomes = await Promise.all([
      first.service.expireBonuses({ limit: 10, now }),
      second.service.expireBonuses({ limit: 10, now }),
    ])
    const entries = outcomes.reduce((sum, outcome) => sum + outcome.entries, 0)
    expect(entries).toBe(1)
  })

  it("publish each event once", async () => {
    const { scenes } = nodes()
    const account_id = await scenes[0].member("anna")
    for (let index = 0; index < 40; index += 1) {
      await scenes[0].earn(account_id, 1, { order: `order_${index}` })
    }
    const published: number[] = []
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (scenes[index % 2] as LedgerScene).service.relayOutbox(5, async (messages) => {
          published.push(...messages.map(({ id }) => id))
        }),
      ),
    )
    while (
      (await scenes[0].service.relayOutbox(5, async (messages) => {
        published.push(...messages.map(({ id }) => id))
      })) > 0
    );
    expect(new Set(published).size).toBe(40)
    expect(published).toHaveLength(40)
    expect(await scenes[0].stored(account_id)).toMatchObject({ available: points(40) / 100 })
  })
})
