import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { describeLedger, orderKey } from "../../../integration-tests/fixtures/ledger/ledger-scene"

describeLedger("what another member has earned or spent", (scene) => {
  const undo = (account_id: string) =>
    scene().service.undoCapture({
      account_id,
      cart_id: "cart_1",
      reason: "payment failed",
      hold_id: `bhold_again_${account_id}`,
      hold_minutes: 60,
      grace_days: 14,
      time_zone: "UTC",
      now: TODAY,
    })

  const annaSpent = async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().earn(anna, 30)
    await scene().earn(bob, 20)
    await scene().spend(anna, "cart_1", 10)
    return { anna, bob }
  }

  it("is not given back to this one", async () => {
    const { anna, bob } = await annaSpent()
    await expect(scene().refund(bob, "cart_1", 10)).rejects.toMatchObject({
      code: "hold_not_found",
    })
    expect(await undo(bob)).toBeNull()
    expect(await scene().stored(bob)).toMatchObject({ available: 20, held: 0 })
    expect(await scene().stored(anna)).toMatchObject({ available: 20, held: 0 })
  })

  it("is not taken from this one", async () => {
    const { anna, bob } = await annaSpent()
    await scene().earn(bob, 10, { order: "order_1" })
    const revocation = {
      account_id: anna,
      key: orderKey("order_1", "return"),
      origin: { source_type: "order", source_id: "order_1" },
      bonuses: points(5),
      shortfall_policy: "debt",
      now: TODAY,
    } as const
    await expect(scene().service.revokeBonuses(revocation)).rejects.toThrow("passes the 0 earned")
    expect(await scene().stored(anna)).toMatchObject({ available: 20, debt: 0 })
  })

  it("comes back once: a capture of which a part was given back is not undone", async () => {
    const { anna } = await annaSpent()
    await scene().refund(anna, "cart_1", 4)
    await expect(undo(anna)).rejects.toMatchObject({ code: "hold_not_open" })
    expect(await scene().stored(anna)).toMatchObject({ available: 24, held: 0 })
  })

  it("does not count as given back of this one's own capture, though both entries have one number", async () => {
    const { anna, bob } = await annaSpent()
    await undo(anna)
    await scene().release(anna, "cart_1")
    await scene().spend(bob, "cart_1", 20)
    expect(await undo(bob)).toMatchObject({ state: { status: "open" }, bonuses: points(20) })
    expect(await scene().stored(bob)).toMatchObject({ available: 0, held: 20 })
  })
})

describeLedger("the same key with other content (law 2)", (scene) => {
  it("is refused whatever differs: the day of an accrual, the policy of a revocation, the expiry of a gift", async () => {
    const account_id = await scene().member("anna")
    const { service } = scene()
    const conflict = { code: "idempotency_conflict" }
    await scene().earn(account_id, 50, { order: "order_1" })
    await expect(
      scene().earn(account_id, 50, { order: "order_1", available_from: TODAY + DAY }),
    ).rejects.toMatchObject(conflict)
    await expect(
      scene().earn(account_id, 50, { order: "order_1", available_from: null }),
    ).rejects.toMatchObject(conflict)

    const revocation = {
      account_id,
      key: orderKey("order_1", "return"),
      origin: { source_type: "order", source_id: "order_1" },
      bonuses: points(5),
      now: TODAY,
    } as const
    await service.revokeBonuses({ ...revocation, shortfall_policy: "debt" })
    await expect(
      service.revokeBonuses({ ...revocation, shortfall_policy: "forgive" }),
    ).rejects.toMatchObject(conflict)

    const gift = {
      account_id,
      request_id: "req_1",
      change: points(5),
      reason: "gift",
      actor_id: null,
      now: TODAY,
    }
    await service.adjustBalance(gift)
    await expect(service.adjustBalance({ ...gift, expires_at: TODAY + DAY })).rejects.toMatchObject(
      conflict,
    )
    expect(await scene().stored(account_id)).toMatchObject({ available: 50 })
  })
})
