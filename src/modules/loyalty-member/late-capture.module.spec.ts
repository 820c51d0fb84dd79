import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger, syncInput } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { minor } from "../../domain/money/money"
import type { OrderFacts } from "../../domain/orders/order-facts"

const SETTLEMENTS = ["discount", "tender"] as const

/** Accrual is of no interest here. */
const terms = termsWith({ accrual: { percent_bp: 0 } })

const orderPaidWith = (amount: number, more: Partial<OrderFacts> = {}) =>
  orderOf([orderLine("item_1", 100_000, { paid_with_bonuses: minor(amount * 100) })], more)

describeLedger("an order whose hold was never captured", (scene) => {
  const cart = (amount: number, cart_id = "cart_1") => ({
    cart_id,
    redeemed: points(amount),
    terms,
  })
  /** A tender lies on no line of the order. */
  const settled = (settlement: (typeof SETTLEMENTS)[number], amount: number) => ({
    ...cart(amount),
    terms: termsWith({ accrual: { percent_bp: 0 }, redemption: { settlement } }),
  })
  const eventNames = async () => {
    const names: string[] = []
    await scene().service.relayOutbox(
      100,
      async (messages) => void names.push(...messages.map(({ name }) => name)),
    )
    return names.filter((name) => name !== "loyalty_program.bonuses_changed")
  }
  const released = async (amount: number, cart_id = "cart_1") => {
    await scene().hold("bacc_anna", cart_id, amount)
    await scene().release("bacc_anna", cart_id)
  }

  it("captures it while it is open, and attaches the order", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 30)
    await scene().sync(account_id, orderPaidWith(30), cart(30))
    expect(await scene().service.findHoldOfCart("cart_1")).toMatchObject({
      order_id: "order_1",
      state: { status: "captured" },
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, held: 0 })
    expect(await scene().service.readUnattachedCaptures(0, 10, TODAY + DAY)).toEqual([])
    expect(await scene().capture(account_id, "cart_1")).toMatchObject({ replayed: true })
  })

  it("keeps a capture that belongs to it from being undone", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().spend(account_id, "cart_1", 30)
    await scene().sync(account_id, orderPaidWith(30), cart(30))
    const undo = scene().service.undoCapture({
      account_id,
      cart_id: "cart_1",
      reason: "stray",
      hold_id: "bhold_again",
      hold_minutes: 60,
      grace_days: 14,
      time_zone: "UTC",
      now: TODAY,
    })
    await expect(undo).rejects.toMatchObject({ code: "hold_not_open" })
    expect(await scene().stored(account_id)).toMatchObject({ available: 70 })
  })

  it("releases it when the order was canceled at once", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 30)
    await scene().sync(account_id, orderPaidWith(30, { canceled: true }), cart(30))
    expect(await scene().service.findHoldOfCart("cart_1")).toMatchObject({
      state: { status: "released", reason: "order order_1 canceled" },
    })
    expect(await scene().stored(account_id)).toMatchObject({ available: 100, held: 0 })
  })

  it("spends directly what was given back too early", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 50)
    await scene().earn(account_id, 50, { lasts_days: 5 })
    await released(70)
    await scene().sync(account_id, orderPaidWith(70), cart(70))
    expect(await scene().availableByLot(account_id)).toEqual({ 1: 30, 2: 0 })
    expect(await eventNames()).toEqual(["loyalty_program.redemption_captured_late"])
    expect(await scene().sync(account_id, orderPaidWith(70), cart(70))).toMatchObject({ posted: 0 })
  })

  it("makes a debt of what is gone, which its return takes away again", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await released(70)
    await scene().spend(account_id, "cart_2", 80)
    await scene().sync(account_id, orderPaidWith(70), cart(70))
    expect(await scene().stored(account_id)).toMatchObject({ available: 0, debt: 50 })
    await scene().sync(account_id, orderPaidWith(70, { canceled: true }), cart(70))
    expect(await scene().stored(account_id)).toMatchObject({ available: 20, debt: 0 })
  })

  it("spends what the hold was for, also when the order shows less of it", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 40, { lasts_days: 5 })
    await scene().earn(account_id, 40)
    await released(70)
    await scene().sync(account_id, orderPaidWith(10), cart(10))
    const { entries } = await scene().entries(account_id)
    expect(entries.at(-1)).toMatchObject({ kind: "refund", amount: points(60) })
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, debt: 0 })
  })

  it.each(SETTLEMENTS)(
    "gives an open hold back when the order shows nothing of it: %s",
    async (settlement) => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 100)
      await scene().hold(account_id, "cart_1", 30)
      await scene().sync(account_id, orderPaidWith(0), settled(settlement, 0))
      expect(await scene().service.findHoldOfCart("cart_1")).toMatchObject({
        order_id: null,
        state: { status: "released", reason: "order order_1 shows no redemption" },
      })
      expect(await scene().stored(account_id)).toMatchObject({ available: 100, held: 0, debt: 0 })
      expect(await eventNames()).toEqual([])
    },
  )

  it.each(SETTLEMENTS)(
    "spends what the order shows when that is more than its open hold: %s",
    async (settlement) => {
      const account_id = await scene().member("anna")
      await scene().earn(account_id, 28)
      await scene().earn(account_id, 1, { lasts_days: 5 })
      await scene().hold(account_id, "cart_1", 27)
      const shown = settlement === "discount" ? orderPaidWith(30) : orderPaidWith(0)
      await scene().sync(account_id, shown, settled(settlement, 30))
      expect(await scene().story(account_id)).toEqual([
        "accrual 28",
        "accrual 1",
        "hold 27",
        "release 27",
        "capture 30",
      ])
      expect(await scene().stored(account_id)).toMatchObject({ available: 0, held: 0, debt: 1 })
      expect(await eventNames()).toEqual(["loyalty_program.redemption_captured_late"])
      expect(await scene().sync(account_id, shown, settled(settlement, 30))).toMatchObject({
        posted: 0,
      })
    },
  )

  it("spends no more than the tender that the order shows", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 30)
    await scene().sync(account_id, orderPaidWith(0), settled("tender", 20))
    expect(await scene().stored(account_id)).toMatchObject({ available: 80, held: 0, debt: 0 })
    await released(30, "cart_2")
    const second = orderPaidWith(0, { order_id: "order_2" })
    await scene().sync(account_id, second, { ...settled("tender", 10), cart_id: "cart_2" })
    expect(await scene().stored(account_id)).toMatchObject({ available: 70, held: 0, debt: 0 })
  })

  it("takes a cent that cart and order round apart for the same redemption", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 100)
    await scene().hold(account_id, "cart_1", 30)
    await scene().sync(account_id, orderPaidWith(30.01), cart(30.01))
    expect(await scene().story(account_id)).toEqual(["accrual 100", "hold 30", "capture 30"])
  })

  it("finds enough lots for two of them in one call", async () => {
    const account_id = await scene().member("anna")
    for (const days of [5, 6, 7, 8]) await scene().earn(account_id, 25, { lasts_days: days })
    await released(50, "cart_1")
    await released(50, "cart_2")
    await scene().service.syncOrders(
      ["1", "2"].map((n) =>
        syncInput(account_id, orderPaidWith(50, { order_id: `order_${n}` }), cart(50, `cart_${n}`)),
      ),
    )
    expect(await scene().stored(account_id)).toEqual({ pending: 0, available: 0, held: 0, debt: 0 })
  })

  it("finds enough lots also when another order of the call takes some away", async () => {
    const account_id = await scene().member("anna")
    const earning = termsWith({ accrual: { expiry: { kind: "days", days: 3 } } })
    const first = orderOf([orderLine("item_1", 100_000)], { order_id: "order_0" })
    await scene().sync(account_id, first, { terms: earning })
    await scene().earn(account_id, 60, { lasts_days: 20 })
    await released(50)
    await scene().service.syncOrders([
      syncInput(account_id, { ...first, canceled: true }, { terms: earning }),
      syncInput(account_id, orderPaidWith(50), cart(50)),
    ])
    expect(await scene().stored(account_id)).toEqual({
      pending: 0,
      available: 10,
      held: 0,
      debt: 0,
    })
  })

  it("raises an alarm for a reduction that no hold of its member stands behind", async () => {
    const anna = await scene().member("anna")
    const bob = await scene().member("bob")
    await scene().earn(bob, 100)
    await scene().spend(bob, "cart_1", 30)
    await scene().sync(anna, orderPaidWith(30), cart(30))
    await scene().sync(anna, orderPaidWith(30, { order_id: "order_2" }), {
      ...cart(30),
      cart_id: null,
    })
    expect(await eventNames()).toEqual([
      "loyalty_program.redemption_unsettled",
      "loyalty_program.redemption_unsettled",
    ])
    expect(await scene().stored(bob)).toMatchObject({ available: 70 })
  })
})
