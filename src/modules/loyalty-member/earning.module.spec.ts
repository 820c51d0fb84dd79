import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger, orderKey } from "../../../integration-tests/fixtures/ledger/ledger-scene"

describeLedger("earning", (scene) => {
  it("adds a lot and tells the outbox in the same commit", async () => {
    const account_id = await scene().member("anna")
    expect(await scene().earn(account_id, 50, { order: "order_1" })).toEqual({
      account_id,
      seq: 1,
      balance: { pending: 0, available: points(50), held: 0, debt: 0 },
      replayed: false,
    })
    const told: unknown[] = []
    await scene().service.relayOutbox(10, async (messages) => void told.push(...messages))
    expect(told).toEqual([
      {
        id: expect.any(Number),
        name: "loyalty_program.bonuses_changed",
        data: {
          member_id: "lmem_anna",
          account_id,
          entry_seq: 1,
          kind: "accrual",
          bonuses: points(50),
          source_type: "order",
          source_id: "order_1",
          may_message: { email: false, sms: false, push: false, phone: false, post: false },
        },
      },
    ])
    expect(await scene().service.relayOutbox(10, async () => undefined)).toBe(0)
  })

  it("keeps an event whose publishing failed", async () => {
    await scene().earn(await scene().member("anna"), 50)
    const relay = scene().service.relayOutbox(10, () => Promise.reject(new Error("bus is down")))
    await expect(relay).rejects.toThrow("bus is down")
    expect(await scene().service.relayOutbox(10, async () => undefined)).toBe(1)
  })

  it("takes lots by their expiry: of 50 for ever, 30 for 20 days, 40 for 10 days, 60 leave 50 and 10 (A28)", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().earn(account_id, 30, { lasts_days: 20 })
    await scene().earn(account_id, 40, { lasts_days: 10 })
    await scene().spend(account_id, "cart_1", 60)
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 50, 2: 10, 3: 0 })
  })

  it("takes the older of two lots that expire together", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 30, { lasts_days: 10, now: TODAY })
    await scene().earn(account_id, 40, { lasts_days: 10, now: TODAY - DAY })
    await scene().spend(account_id, "cart_1", 50)
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 20, 2: 0 })
  })

  it("spends across hundreds of small lots", async () => {
    const account_id = await scene().member("anna")
    for (let index = 0; index < 120; index += 1) {
      await scene().earn(account_id, 1, { order: `order_${index}`, lasts_days: 120 - index })
    }
    await scene().spend(account_id, "cart_1", 100.5)
    const left = Object.entries(await scene().availableByLot(account_id))
    expect(left.filter(([, available]) => available > 0)).toEqual([
      ...Array.from({ length: 19 }, (_, index) => [String(index + 1), 1]),
      ["20", 0.5],
    ])
  })
})

describeLedger("time", (scene) => {
  it("shows bonuses as pending for 13 days and spends them on day 14, with no job having run (A30)", async () => {
    const account_id = await scene().member("anna")
    const available_from = TODAY + 14 * DAY
    await scene().earn(account_id, 50, { available_from })
    const standingAt = async (now: number) =>
      (await scene().service.readStandings({ member_ids: ["lmem_anna"] }, now))[0]?.balance

    const day13 = available_from - 1
    expect(await standingAt(day13)).toMatchObject({ pending: points(50), available: 0 })
    await expect(scene().hold(account_id, "cart_1", 50, { now: day13 })).rejects.toMatchObject({
      code: "insufficient_balance",
      details: { available: 0, wanted: points(50) },
    })
    expect(await standingAt(available_from)).toMatchObject({ pending: 0, available: points(50) })
    expect(await scene().stored(account_id)).toMatchObject({ pending: 50, available: 0 })

    await scene().hold(account_id, "cart_1", 50, { now: available_from })
    expect(await scene().story(account_id)).toEqual(["accrual 50", "activation 50", "hold 50"])
  })

  it("lets a lot be spent through its last instant, and never after it, with no job having run", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { lasts_days: 10 })
    const gone_at = TODAY + 10 * DAY
    await scene().spend(account_id, "cart_1", 20, gone_at - 1)
    const [standing] = await scene().service.readStandings({ member_ids: ["lmem_anna"] }, gone_at)
    expect(standing?.balance).toMatchObject({ available: 0 })
    expect(await scene().stored(account_id)).toMatchObject({ available: 30 })

    await expect(scene().hold(account_id, "cart_2", 1, { now: gone_at })).rejects.toMatchObject({
      code: "insufficient_balance",
      details: { available: 0 },
    })
    await scene().earn(account_id, 5, { now: gone_at })
    expect(await scene().story(account_id)).toEqual([
      "accrual 50",
      "hold 20",
      "capture 20",
      "expiry 30",
      "accrual 5",
    ])
  })

  it("activates and expires by sweep, in batches, once", async () => {
    for (const name of ["anna", "bob", "cleo"]) {
      const account_id = await scene().member(name)
      await scene().earn(account_id, 50, { available_from: TODAY + DAY, order: `order_${name}_1` })
      await scene().earn(account_id, 30, { lasts_days: 2, order: `order_${name}_2` })
    }
    const { service } = scene()
    expect(await service.activateBonuses({ limit: 10, now: TODAY })).toEqual({
      accounts: 0,
      entries: 0,
    })
    expect(await service.activateBonuses({ limit: 2, now: TODAY + DAY })).toEqual({
      accounts: 2,
      entries: 2,
    })
    expect(await service.activateBonuses({ limit: 2, now: TODAY + DAY })).toEqual({
      accounts: 1,
      entries: 1,
    })
    const day2 = TODAY + 2 * DAY
    expect(await service.expireBonuses({ limit: 10, now: day2 })).toEqual({
      accounts: 3,
      entries: 3,
    })
    expect(await service.expireBonuses({ limit: 10, now: day2 })).toEqual({
      accounts: 0,
      entries: 0,
    })
    expect(await scene().stored("bacc_bob")).toMatchObject({ pending: 0, available: 50 })
  })

  it("leaves held bonuses to the running checkout: they expire when they are given back", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { lasts_days: 1 })
    await scene().hold(account_id, "cart_1", 50, { now: TODAY })
    const tomorrow = TODAY + DAY
    expect(await scene().service.expireBonuses({ limit: 10, now: tomorrow })).toMatchObject({
      accounts: 0,
    })
    await scene().release(account_id, "cart_1", tomorrow)
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, held: 0 })
    expect(await scene().story(account_id)).toEqual(["accrual 50", "hold 50", "release 50"])
  })

  it("tells what expires next, soonest first", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().earn(account_id, 30, { lasts_days: 20 })
    await scene().earn(account_id, 40, { lasts_days: 10 })
    expect(await scene().service.readExpiring([account_id])).toEqual([
      { account_id, bonuses: points(40), expires_at: TODAY + 10 * DAY },
      { account_id, bonuses: points(30), expires_at: TODAY + 20 * DAY },
    ])
  })
})

describeLedger("taking back what was earned", (scene) => {
  const revoke = (
    amount: number,
    more: {
      order?: string
      part?: string
      policy?: "debt" | "forgive" | "deduct_from_refund"
    } = {},
  ) =>
    scene().service.revokeBonuses({
      account_id: "bacc_anna",
      key: orderKey(more.order ?? "order_1", more.part ?? "return_1"),
      origin: { source_type: "order", source_id: more.order ?? "order_1" },
      bonuses: points(amount),
      shortfall_policy: more.policy ?? "debt",
      now: TODAY,
    })

  it("takes it from the lots in which it was earned", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 30, { order: "order_0", lasts_days: 1 })
    await scene().earn(account_id, 50, { order: "order_1" })
    expect(await revoke(20)).toMatchObject({ replayed: false, balance: { available: points(60) } })
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 30, 2: 30 })
  })

  it("turns what is spent by now into a debt of 50, which the next 80 pay, leaving 30 (A22)", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { order: "order_1" })
    await scene().spend(account_id, "cart_2", 50)
    expect(await revoke(50)).toMatchObject({ balance: { available: 0, debt: points(50) } })
    expect(await scene().earn(account_id, 80, { order: "order_3" })).toMatchObject({
      balance: { available: points(30), debt: 0 },
    })
  })

  it("pays a debt from bonuses that ripen later", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { order: "order_1" })
    await scene().earn(account_id, 80, { order: "order_2", available_from: TODAY + DAY })
    await scene().spend(account_id, "cart_2", 50)
    await revoke(50)
    expect(await scene().stored(account_id)).toMatchObject({ pending: 80, debt: 50 })
    await scene().service.activateBonuses({ limit: 10, now: TODAY + DAY })
    expect(await scene().stored(account_id)).toMatchObject({ pending: 0, available: 30, debt: 0 })
  })

  it.each(["forgive", "deduct_from_refund"] as const)(
    "makes no debt under the policy %s, and says what is missing",
    async (policy) => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 50, { order: "order_1" })
      await scene().spend(account_id, "cart_2", 35)
      await revoke(50, { policy })
      expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 0 })
      expect((await scene().entries(account_id)).entries.at(-1)).toMatchObject({
        kind: "revocation",
        shortfall: points(35),
      })
    },
  )

  it("never takes back more than the order has earned", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { order: "order_1" })
    await revoke(30)
    await expect(revoke(21, { part: "return_2" })).rejects.toMatchObject({
      name: "InvariantError",
      message: "revoking 2100 after 3000 passes the 5000 earned",
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 20, debt: 0 })
  })
})

describeLedger("an adjustment", (scene) => {
  const adjust = (change: number, more: { request?: string; reason?: string } = {}) =>
    scene().service.adjustBalance({
      account_id: "bacc_anna",
      request_id: more.request ?? "req_1",
      change: Math.round(change * 100),
      reason: more.reason ?? "apology for a late parcel",
      actor_id: "user_ann",
      now: TODAY,
    })

  it("gives and takes with its reason and its author", async () => {
    const account_id = await scene().member("anna")
    await adjust(30)
    expect(await adjust(-12.5, { request: "req_2" })).toMatchObject({
      seq: 2,
      balance: { available: points(17.5) },
    })
    expect((await scene().entries(account_id)).entries).toMatchObject([
      { kind: "adjustment", change: { available: points(30) }, actor_id: "user_ann" },
      {
        kind: "adjustment",
        change: { available: -1250 },
        reason: "apology for a late parcel",
      },
    ])
  })

  it("never takes more than there is, and makes no debt", async () => {
    await scene().member("anna")
    await adjust(30)
    await expect(adjust(-30.01, { request: "req_2" })).rejects.toMatchObject({
      code: "insufficient_balance",
      details: { available: points(30), wanted: points(30.01) },
    })
    expect(await scene().stored("bacc_anna")).toMatchObject({ available: 30, debt: 0 })
  })

  it("must change something", async () => {
    await scene().member("anna")
    await expect(adjust(0)).rejects.toMatchObject({ code: "bonuses_invalid" })
  })
})
