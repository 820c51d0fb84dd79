import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import {
  describeLedger,
  holdRequest,
} from "../../../integration-tests/fixtures/ledger/ledger-scene"

describeLedger("a request that comes twice", (scene) => {
  const conflict = { code: "idempotency_conflict" }

  it("earns once, and is refused when it asks for something else under the same key", async () => {
    const account_id = await scene().member("anna")
    const first = await scene().earn(account_id, 50, { order: "order_1" })
    expect(await scene().earn(account_id, 50, { order: "order_1" })).toEqual({
      ...first,
      replayed: true,
    })
    await expect(scene().earn(account_id, 51, { order: "order_1" })).rejects.toMatchObject(conflict)
    await expect(
      scene().earn(account_id, 50, { order: "order_1", lasts_days: 3 }),
    ).rejects.toMatchObject(conflict)
    expect(await scene().story(account_id)).toEqual(["accrual 50"])
  })

  it("is refused for another member under the same key", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().earn(anna, 50, { order: "order_1" })
    await expect(scene().earn(bob, 50, { order: "order_1" })).rejects.toMatchObject(conflict)
    expect(await scene().stored(bob)).toMatchObject({ available: 0 })
  })

  it("adjusts once", async () => {
    const account_id = await scene().member("anna")
    const adjust = (change: number, reason = "gift") =>
      scene().service.adjustBalance({
        account_id,
        request_id: "req'1\\",
        change: points(change),
        reason,
        actor_id: null,
        now: TODAY,
      })
    expect(await adjust(30)).toMatchObject({ seq: 1, replayed: false })
    expect(await adjust(30)).toMatchObject({ seq: 1, replayed: true })
    await expect(adjust(31)).rejects.toMatchObject(conflict)
    await expect(adjust(-30)).rejects.toMatchObject(conflict)
    await expect(adjust(30, "another reason")).rejects.toMatchObject(conflict)
    expect(await scene().stored(account_id)).toMatchObject({ available: 30 })
  })

  it("adjusts once also when the second try comes on another day, which the gift would outlast", async () => {
    const account_id = await scene().member("anna")
    const give = (now: number) =>
      scene().service.adjustBalance({
        account_id,
        request_id: "req_1",
        change: points(30),
        reason: "gift",
        actor_id: null,
        lasts: { expiry: { kind: "days", days: 10 }, time_zone: "UTC" },
        now,
      })
    expect(await give(TODAY)).toMatchObject({ seq: 1, replayed: false })
    expect(await give(TODAY + DAY)).toMatchObject({ seq: 1, replayed: true })
    const availableAt = async (now: number) => {
      const [standing] = await scene().service.readStandings({ member_ids: ["lmem_anna"] }, now)
      return standing?.balance.available
    }
    expect(await availableAt(TODAY + 10 * DAY)).toBe(points(30))
    expect(await availableAt(TODAY + 11 * DAY)).toBe(0)
  })

  it("gives back and takes back once", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100, { order: "order_1" })
    await scene().spend(account_id, "cart_1", 30)
    const revoke = (amount: number) =>
      scene().service.revokeBonuses({
        account_id,
        key: { source_type: "order", source_id: "order_1", part: "return_1" },
        origin: { source_type: "order", source_id: "order_1" },
        bonuses: points(amount),
        shortfall_policy: "debt",
        now: TODAY,
      })
    for (const replayed of [false, true]) {
      expect(await scene().refund(account_id, "cart_1", 20)).toMatchObject({ replayed })
      expect(await revoke(40)).toMatchObject({ replayed })
    }
    await expect(scene().refund(account_id, "cart_1", 10)).rejects.toMatchObject(conflict)
    await expect(revoke(41)).rejects.toMatchObject(conflict)
    expect(await scene().stored(account_id)).toMatchObject({ available: 50 })
  })

  it("is not mistaken for another cause with the same id", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50, { order: "same_id" })
    await scene().service.adjustBalance({
      account_id,
      request_id: "same_id",
      change: points(30),
      reason: "gift",
      actor_id: null,
      now: TODAY,
    })
    await scene().spend(account_id, "same_id", 20)
    expect(await scene().stored(account_id)).toMatchObject({ available: 60 })
  })

  it("belongs to nobody where there is no such account", async () => {
    await expect(
      scene().service.holdBonuses(holdRequest("bacc_ghost", "cart_1", 5)),
    ).rejects.toThrow("no bonus account bacc_ghost")
  })
})
