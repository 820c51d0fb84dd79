import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"

const MINUTE = 60_000

describeLedger("holding bonuses for a cart", (scene) => {
  it("sets them aside once: asked again for the same, it answers with the same hold", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    const first = await scene().hold(account_id, "cart_1", 30)
    expect(first).toMatchObject({
      replayed: false,
      hold: {
        source_id: "cart_1",
        attempt: 1,
        bonuses: points(30),
        requested: "max",
        state: { status: "open", expires_at: TODAY + 60 * MINUTE },
      },
    })
    const again = await scene().hold(account_id, "cart_1", 30, { hold_id: "bhold_other" })
    expect(again).toEqual({ hold: first.hold, replayed: true })
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, held: 30 })
    expect(await scene().service.findHoldOfCart("cart_1")).toEqual(first.hold)
  })

  it("changes in one commit, so that nobody can take the bonuses in between", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 90)
    const changed = await scene().hold(account_id, "cart_1", 95)
    expect(changed.hold).toMatchObject({ attempt: 2, bonuses: points(95) })
    expect(await scene().stored(account_id)).toMatchObject({ available: 5, held: 95 })
    expect(await scene().story(account_id)).toEqual([
      "accrual 100",
      "hold 90",
      "release 90",
      "hold 95",
    ])
    const [released] = await scene().sql(
      "select status, close_reason from bonus_hold where attempt = 1",
    )
    expect(released).toEqual({ status: "released", close_reason: "changed" })
  })

  it("keeps the old hold when the new one asks for more than there is", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    const { hold } = await scene().hold(account_id, "cart_1", 90)
    await expect(scene().hold(account_id, "cart_1", 100.01)).rejects.toMatchObject({
      code: "insufficient_balance",
      details: { available: points(100), wanted: points(100.01) },
    })
    expect(await scene().service.findHoldOfCart("cart_1")).toEqual(hold)
  })

  it("renews a hold of which less than half the time is left", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 30)
    const early = await scene().hold(account_id, "cart_1", 30, { now: TODAY + 29 * MINUTE })
    expect(early.replayed).toBe(true)
    const late = await scene().hold(account_id, "cart_1", 30, { now: TODAY + 31 * MINUTE })
    expect(late.hold).toMatchObject({
      attempt: 2,
      state: { status: "open", expires_at: TODAY + 91 * MINUTE },
    })
  })

  it("keeps two carts of one member apart: 80 and 80 of 100 is one too many", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 80)
    await expect(scene().hold(account_id, "cart_2", 80)).rejects.toMatchObject({
      code: "insufficient_balance",
      details: { available: points(20), wanted: points(80) },
    })
    await scene().hold(account_id, "cart_2", 20)
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, held: 100 })
  })

  it("does not let a second member's bonuses into the same cart while the first one's are in it", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().earn(anna, 100)
    await scene().earn(bob, 100)
    await scene().hold(anna, "cart_1", 30)
    await expect(scene().hold(bob, "cart_1", 30)).rejects.toMatchObject({ code: "hold_not_open" })
    await expect(scene().capture(bob, "cart_1")).rejects.toMatchObject({ code: "hold_not_found" })
    await expect(scene().release(bob, "cart_1")).rejects.toMatchObject({ code: "hold_not_found" })
    await scene().release(anna, "cart_1")
    expect((await scene().hold(bob, "cart_1", 30)).hold).toMatchObject({
      attempt: 2,
      account_id: bob,
    })
  })

  it("remembers what the shopper asked for, and how it lies on the lines", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    const lines = [{ line_id: "item_o'neil\\1", bonuses: points(30), amount: points(30) }] as never
    const { hold } = await scene().hold(account_id, "cart_1", 30, {
      requested: points(45),
      lines,
    })
    expect(hold).toMatchObject({ requested: points(45), lines })
    expect(await scene().service.findHoldOfCart("cart_1")).toEqual(hold)
  })
})

describeLedger("the end of a hold", (scene) => {
  const held = async (amount = 30) => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", amount)
    return account_id
  }

  it("is a capture, once: asked again, it answers with the first one", async () => {
    const account_id = await held()
    const first = await scene().capture(account_id, "cart_1")
    expect(first).toMatchObject({
      replayed: false,
      hold: { state: { status: "captured", closed_at: TODAY, closed_seq: 3 } },
    })
    expect(await scene().capture(account_id, "cart_1", TODAY + DAY)).toEqual({
      hold: first.hold,
      replayed: true,
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, held: 0 })
    await expect(scene().release(account_id, "cart_1")).rejects.toMatchObject({
      code: "hold_not_open",
    })
    await expect(scene().hold(account_id, "cart_1", 10)).rejects.toMatchObject({
      code: "hold_not_open",
    })
  })

  it("is a release, once, and then nothing can be captured", async () => {
    const account_id = await held()
    const first = await scene().release(account_id, "cart_1")
    expect(first).toMatchObject({
      replayed: false,
      hold: { state: { status: "released", closed_seq: 3, reason: "cart changed" } },
    })
    expect(await scene().release(account_id, "cart_1")).toEqual({
      hold: first.hold,
      replayed: true,
    })
    await expect(scene().capture(account_id, "cart_1")).rejects.toMatchObject({
      code: "hold_not_open",
      message: expect.stringContaining("released (cart changed)"),
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 100, held: 0 })
    expect((await scene().hold(account_id, "cart_1", 40)).hold.attempt).toBe(2)
  })

  it("is an expiry, for the sweep and not before its time", async () => {
    const account_id = await held()
    const expire = (now: number) =>
      scene().service.releaseHold({
        account_id,
        cart_id: "cart_1",
        as: "expired",
        reason: "time is up",
        now,
      })
    const due_at = TODAY + 60 * MINUTE
    expect(await scene().service.readOverdueHolds(10, due_at - 1)).toEqual([])
    expect(await expire(due_at - 1)).toMatchObject({
      replayed: true,
      hold: { state: { status: "open" } },
    })
    const overdue = await scene().service.readOverdueHolds(10, due_at)
    expect(overdue.map(({ source_id }) => source_id)).toEqual(["cart_1"])
    expect(await expire(due_at)).toMatchObject({
      replayed: false,
      hold: { state: { status: "expired", reason: "time is up" } },
    })
    await expect(scene().capture(account_id, "cart_1", due_at)).rejects.toMatchObject({
      code: "hold_not_open",
      message: expect.stringContaining("expired (time is up)"),
    })
  })

  it("still captures a hold that is overdue but has not been swept: the goods are sold", async () => {
    const account_id = await held()
    await scene().capture(account_id, "cart_1", TODAY + DAY)
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, held: 0 })
  })

  it("is refused for a cart that holds nothing", async () => {
    const account_id = await scene().member("anna")
    for (const end of [
      () => scene().capture(account_id, "cart_9"),
      () => scene().release(account_id, "cart_9"),
      () => scene().refund(account_id, "cart_9", 1),
    ]) {
      await expect(end()).rejects.toMatchObject({ code: "hold_not_found" })
    }
  })
})
