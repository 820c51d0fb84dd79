import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const MINUTE = 60_000

describeLedger("undoing a capture whose order never came (A17)", (scene) => {
  const undo = (more: { reason?: string; hold_id?: string; attempt?: number } = {}) =>
    scene().service.undoCapture({
      account_id: "bacc_anna",
      cart_id: "cart_1",
      reason: more.reason ?? "payment failed",
      hold_id: more.hold_id ?? "bhold_again",
      ...(more.attempt !== undefined && { attempt: more.attempt }),
      hold_minutes: 60,
      grace_days: 14,
      time_zone: "UTC",
      now: TODAY,
    })

  it("gives the bonuses back and holds them on, so that a second try succeeds and spends once", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 40, { lasts_days: 10 })
    await scene().earn(account_id, 60)
    await scene().spend(account_id, "cart_1", 50)
    expect(await undo()).toMatchObject({
      attempt: 2,
      bonuses: points(50),
      state: { status: "open", expires_at: TODAY + 60 * MINUTE },
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 50, held: 50 })
    await scene().capture(account_id, "cart_1")
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 0, 2: 50 })
    expect(await scene().story(account_id)).toEqual([
      "accrual 40",
      "accrual 60",
      "hold 50",
      "capture 50",
      "refund 50",
      "hold 50",
      "capture 50",
    ])
    const { entries } = await scene().entries(account_id)
    expect(entries[4]).toMatchObject({ kind: "refund", reason: "payment failed" })
  })

  it("does nothing a second time, nor for a cart that has captured nothing", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    expect(await undo()).toBeNull()
    await scene().spend(account_id, "cart_1", 50)
    await undo()
    expect(await undo({ hold_id: "bhold_third" })).toBeNull()
    expect(await scene().stored(account_id)).toMatchObject({ available: 50, held: 50 })
  })

  it("leaves the second try alone when only the first was to be undone", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().spend(account_id, "cart_1", 50)
    expect(await undo({ attempt: 1 })).toMatchObject({ attempt: 2, state: { status: "open" } })
    await scene().capture(account_id, "cart_1")
    // Another node saw the first capture a moment ago, and comes late.
    expect(await undo({ attempt: 1, hold_id: "bhold_third" })).toBeNull()
    expect(await scene().stored(account_id)).toMatchObject({ available: 50, held: 0 })
    expect(await undo({ attempt: 2, hold_id: "bhold_third" })).toMatchObject({ attempt: 3 })
  })

  it("finds the capture that no order has claimed, until it is undone", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().spend(account_id, "cart_1", 50)
    const stray = () => scene().service.readUnattachedCaptures(0, 10, TODAY + 1)
    expect((await stray()).map(({ source_id }) => source_id)).toEqual(["cart_1"])
    await undo()
    expect(await stray()).toEqual([])
  })
})

describeLedger("giving spent bonuses back", (scene) => {
  it("returns them to their lots with their old expiry, latest expiry first", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().earn(account_id, 40, { lasts_days: 10 })
    await scene().spend(account_id, "cart_1", 60)
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 30, 2: 0 })
    await scene().refund(account_id, "cart_1", 15, "1")
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 45, 2: 0 })
    await scene().refund(account_id, "cart_1", 45, "2")
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 50, 2: 40 })
    expect(await scene().service.readExpiring([account_id])).toMatchObject([
      { bonuses: points(40), expires_at: TODAY + 10 * DAY },
    ])
  })

  it("makes a grace lot of what belongs to a lot that has expired meanwhile", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 40, { lasts_days: 10 })
    await scene().spend(account_id, "cart_1", 30)
    const later = TODAY + 20 * DAY
    await scene().refund(account_id, "cart_1", 30, "1", later)
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 0, 5: 30 })
    const [lot] = await scene().sql("select expires_at from bonus_lot where lot_seq = 5")
    expect(lot).toEqual({ expires_at: new Date("2027-04-14T00:00:00Z") })
    expect(await scene().story(account_id)).toEqual([
      "accrual 40",
      "hold 30",
      "capture 30",
      "expiry 10",
      "refund 30",
    ])
  })

  it("never gives back more than was captured", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().spend(account_id, "cart_1", 30)
    await scene().refund(account_id, "cart_1", 20, "1")
    await expect(scene().refund(account_id, "cart_1", 10.01, "2")).rejects.toMatchObject({
      name: "InvariantError",
      message: "refund of 1001 after 2000 passes the 3000 that were captured",
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 90 })
  })
})
