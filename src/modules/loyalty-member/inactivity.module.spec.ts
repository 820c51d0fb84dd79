import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import {
  describeLedger,
  holdRequest,
} from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { Instant } from "../../domain/ledger/account"
import { idleUntil } from "../../domain/ledger/inactivity"

const THIRTY_DAYS = termsWith({ expiry: { inactivity_expiry_days: 30 } })

/** `TODAY` is 10 March at noon: bonuses of today last through 9 April. */
const LAST_MOMENT = Date.parse("2027-04-09T23:59:59Z")
const GONE = Date.parse("2027-04-10T00:00:00Z")

describeLedger("bonuses that go after 30 days without a purchase", (scene) => {
  let account_id: string

  const bought = (order_id: string, placed_at: Instant, more: { canceled?: boolean } = {}) =>
    orderOf([orderLine("a", euros(100))], { order_id, placed_at, ...more })
  const buy = (
    order_id: string,
    placed_at: Instant,
    more: { canceled?: boolean; now?: Instant } = {},
  ) => {
    const { now = placed_at, ...facts } = more
    return scene().sync(account_id, bought(order_id, placed_at, facts), { terms: THIRTY_DAYS, now })
  }
  const gift = (bonuses: number, now: Instant = TODAY) =>
    scene().service.adjustBalance({
      account_id,
      request_id: `gift_${bonuses}_${now}`,
      change: points(bonuses),
      reason: "A gift",
      actor_id: "user_1",
      lasts: { expiry: { kind: "never" }, inactivity_expiry_days: 30, time_zone: "UTC" },
      now,
    })
  const availableAt = async (now: Instant) => {
    const [member] = await scene().service.readStandings({ member_ids: ["lmem_anna"] }, now)
    return (member?.balance.available ?? 0) / 100
  }
  const sweep = (now: Instant) => scene().service.expireIdleBonuses({ limit: 10, now })

  beforeEach(async () => {
    account_id = await scene().member("anna")
  })

  it("can be spent through the last day and not a second longer, with no job having run", async () => {
    await buy("order_1", TODAY)
    expect([await availableAt(LAST_MOMENT), await availableAt(GONE)]).toEqual([5, 0])
    await expect(
      scene().service.holdBonuses(holdRequest(account_id, "cart_1", 5, { now: GONE })),
    ).rejects.toMatchObject({ code: "insufficient_balance" })
    await scene().service.holdBonuses(holdRequest(account_id, "cart_2", 5, { now: LAST_MOMENT }))
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, held: 5 })
  })

  it("are kept by every purchase, whole or spent down, and the latest counts", async () => {
    await buy("order_1", TODAY)
    await gift(7)
    await buy("order_2", TODAY + 20 * DAY)
    expect(await availableAt(GONE + DAY)).toBe(17)
    await buy("order_seen_late", TODAY - 5 * DAY, { now: TODAY + 21 * DAY })
    expect(await availableAt(GONE + 19 * DAY)).toBe(22)
    expect(await availableAt(GONE + 20 * DAY)).toBe(0)
  })

  it("are kept by a purchase of their last minutes that is seen after midnight", async () => {
    await buy("order_1", TODAY)
    await buy("order_2", LAST_MOMENT, { now: GONE + 5_000 })
    expect(await scene().stored(account_id)).toMatchObject({ available: 10 })
    expect(await scene().story(account_id)).toEqual(["accrual 5", "accrual 5"])
  })

  it("are not kept by an order that was canceled, in whichever order that is seen", async () => {
    await buy("order_1", TODAY)
    await buy("order_2", TODAY + 20 * DAY)
    await buy("order_2", TODAY + 20 * DAY, { canceled: true, now: TODAY + 21 * DAY })
    await buy("order_2", TODAY + 20 * DAY, { now: TODAY + 22 * DAY })
    expect([await availableAt(LAST_MOMENT), await availableAt(GONE)]).toEqual([5, 0])
  })

  it("that were a gift after a long silence have their own 30 days", async () => {
    await buy("order_1", TODAY)
    await gift(50, GONE + 100 * DAY)
    expect(await availableAt(GONE + 129 * DAY)).toBe(50)
    expect(await availableAt(GONE + 131 * DAY)).toBe(0)
  })

  it("stay for good where they came before the rule, and go by it where they came after", async () => {
    await scene().sync(account_id, bought("order_1", TODAY), { now: TODAY })
    await gift(7, TODAY + DAY)
    expect(await availableAt(GONE + 400 * DAY)).toBe(5)
  })

  it("go by their own day where that comes first, and say why they went", async () => {
    await buy("order_1", TODAY)
    await scene().earn(account_id, 3, { lasts_days: 4 })
    expect(await availableAt(TODAY + 3 * DAY)).toBe(8)
    await sweep(GONE)
    const { entries } = await scene().entries(account_id)
    expect(
      entries
        .slice(-2)
        .map(({ kind, amount, reason, occurred_at }) => [
          kind,
          amount,
          reason,
          occurred_at.toISOString(),
        ]),
    ).toEqual([
      ["expiry", points(3), null, "2027-03-14T12:00:00.000Z"],
      ["expiry", points(5), "inactivity", "2027-04-10T00:00:00.000Z"],
    ])
  })

  it("are not taken from a running checkout; given back after their time they are gone", async () => {
    await buy("order_1", TODAY)
    await scene().hold(account_id, "cart_1", 4, { now: LAST_MOMENT })
    await sweep(GONE)
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, held: 4 })
    await scene().release(account_id, "cart_1", GONE + 60_000)
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, held: 0 })
  })

  it("come back as a grace lot when goods are returned after their time", async () => {
    await buy("order_1", TODAY)
    await scene().spend(account_id, "cart_1", 5, TODAY + DAY)
    await scene().refund(account_id, "cart_1", 5, "1", GONE + DAY)
    expect(await availableAt(GONE + 2 * DAY)).toBe(5)
    expect(await availableAt(GONE + 16 * DAY)).toBe(0)
  })

  it("are swept once; lots that a purchase keeps are looked at again when it no longer does", async () => {
    await buy("order_1", TODAY)
    await buy("order_2", TODAY + 20 * DAY)
    expect(await sweep(GONE)).toEqual({ accounts: 1, entries: 0 })
    expect(await sweep(GONE)).toEqual({ accounts: 0, entries: 0 })
    expect(await sweep(GONE + 20 * DAY)).toEqual({ accounts: 1, entries: 2 })
    expect(await sweep(GONE + 40 * DAY)).toEqual({ accounts: 0, entries: 0 })
    expect(await scene().stored(account_id)).toMatchObject({ available: 0 })
  })

  it("are told beforehand with the day on which they really go", async () => {
    const now = Date.now()
    await buy("order_1", now - 10 * DAY)
    await buy("order_2", now)
    expect(await scene().service.readExpiring([account_id])).toEqual([
      { account_id, bonuses: points(10), expires_at: idleUntil(now, 30, "UTC") },
    ])
  })
})
