import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import { mergeInput } from "../../../integration-tests/fixtures/ledger/merge-scene"
import type { OrderFacts } from "../../domain/orders/order-facts"
import type { SyncOrderInput } from "./ledger/sync-order-input"

/** An order of 1 000.00 in one line of 10 pieces: it earns 50. */
const thousand = (more: Partial<OrderFacts> = {}, returned = 0, paid_with_bonuses = 0) =>
  orderOf(
    [
      orderLine("item_1", 100_000, {
        quantity: 10,
        returned_quantity: returned,
        paid_with_bonuses: euros(paid_with_bonuses),
      }),
    ],
    more,
  )

describeLedger("an order of a membership that was merged since", (scene) => {
  const CARD = "bacc_card"
  const ANNA = "bacc_anna"

  beforeEach(async () => {
    await scene().member("card")
    await scene().member("anna")
    await scene().earn(ANNA, 70)
  })

  const merge = (from = "card", into = "anna") =>
    scene().service.mergeMembers(mergeInput(from, into))
  /** The shop knows the order's customer, and he leads to the survivor by now. */
  const sync = (facts: OrderFacts, more: Partial<SyncOrderInput> = {}) =>
    scene().sync(ANNA, facts, more)
  const nothingOn = async (account_id: string) => {
    expect(await scene().stored(account_id)).toEqual({
      available: 0,
      pending: 0,
      held: 0,
      debt: 0,
    })
  }

  it("counts for the one who lives on, and asks for nothing when it is read again", async () => {
    await scene().sync(CARD, thousand())
    await merge()
    const before = [await scene().story(CARD), await scene().story(ANNA)]
    expect(await sync(thousand())).toMatchObject({
      posted: 0,
      order: { account_id: ANNA, books_account_id: CARD },
    })
    expect(await scene().sync(CARD, thousand())).toMatchObject({ posted: 0 })
    expect([await scene().story(CARD), await scene().story(ANNA)]).toEqual(before)
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
      member_id: "lmem_anna",
      earned: points(50),
    })
  })

  it("is returned in parts: what it earned is taken from where it went, and is owed by nobody", async () => {
    await scene().sync(CARD, thousand())
    await merge()
    await sync(thousand({ version: 2 }, 4))
    expect(await scene().stored(ANNA)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 })
    await sync(thousand({ version: 3 }, 10))
    expect(await scene().stored(ANNA)).toEqual({ available: 70, pending: 0, held: 0, debt: 0 })
    await nothingOn(CARD)
    expect(await scene().story(CARD)).toEqual([
      "accrual 50",
      "transfer 50",
      "transfer 50",
      "revocation 20",
      "transfer 30",
      "transfer 30",
      "revocation 30",
    ])
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
      earned: points(50),
      revoked: points(50),
      counted_spend: 0,
    })
  })

  it("is canceled when its bonuses are spent: the one who lives on owes them, and pays with the next", async () => {
    await scene().sync(CARD, thousand())
    await merge()
    await scene().spend(ANNA, "cart_9", 110)
    await sync(thousand({ version: 2, canceled: true }))
    expect(await scene().stored(ANNA)).toMatchObject({ available: 0, debt: 40 })
    await nothingOn(CARD)
    await scene().earn(ANNA, 45, { order: "order_next" })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 5, debt: 0 })
  })

  it("gives back what it was paid with, to the one who lives on, with the old days", async () => {
    await scene().earn(CARD, 80, { lasts_days: 20 })
    await scene().spend(CARD, "cart_1", 30)
    const paid = {
      cart_id: "cart_1",
      redeemed: points(30),
      terms: termsWith({ accrual: { percent_bp: 0 } }),
    }
    await scene().sync(CARD, thousand({}, 0, 30), paid)
    await merge()
    expect(await scene().stored(ANNA)).toMatchObject({ available: 120 })
    await sync(thousand({ version: 2, canceled: true }, 0, 30), paid)
    expect(await scene().stored(ANNA)).toMatchObject({ available: 150, debt: 0 })
    await nothingOn(CARD)
    await scene().service.expireBonuses({ limit: 10, now: TODAY + 20 * DAY })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 70 })
  })

  it("that is paid only now makes its bonuses available, where they wait by now", async () => {
    const terms = termsWith({
      accrual: { earn_at: "paid", expiry: { kind: "days", days: 30 } },
    })
    await scene().sync(CARD, thousand(), { terms })
    expect(await scene().stored(CARD)).toMatchObject({ pending: 50 })
    await merge()
    expect(await scene().stored(ANNA)).toMatchObject({ available: 70, pending: 50 })
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({
      pending: points(50),
    })
    await sync(thousand({ paid: true }), { terms, now: TODAY + DAY })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 120, pending: 0 })
    await nothingOn(CARD)
    await scene().service.expireBonuses({ limit: 10, now: TODAY + 40 * DAY })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 70 })
  })

  it("that grows by an edit earns for the one who lives on, and pays what he owes", async () => {
    await scene().sync(CARD, thousand())
    await merge()
    const grown = orderOf([orderLine("item_1", 200_000, { quantity: 20 })], { version: 2 })
    await sync(grown)
    expect(await scene().stored(ANNA)).toMatchObject({ available: 170 })
    await nothingOn(CARD)
  })

  it("that is heard of only now earns for the one who lives on, on his own books", async () => {
    await merge()
    expect(await scene().sync(CARD, thousand())).toMatchObject({
      posted: 1,
      order: { account_id: ANNA, books_account_id: null },
    })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 120 })
    await nothingOn(CARD)
  })

  it("that is heard of only now, and was paid for too late, is paid by the one who lives on", async () => {
    await scene().earn(CARD, 30)
    await scene().hold(CARD, "cart_1", 30)
    await scene().release(CARD, "cart_1")
    await merge()
    const terms = termsWith({ accrual: { percent_bp: 0 } })
    const paid = { cart_id: "cart_1", redeemed: points(30), terms }
    await sync(thousand({}, 0, 30), paid)
    expect(await scene().stored(ANNA)).toMatchObject({ available: 70, debt: 0 })
    await sync(thousand({ version: 2 }, 10, 30), paid)
    expect(await scene().stored(ANNA)).toMatchObject({ available: 100, debt: 0 })
    await nothingOn(CARD)
  })

  it("that shows only now what it was paid with is paid from what the one who lives on has", async () => {
    await scene().earn(CARD, 30)
    await scene().hold(CARD, "cart_1", 30)
    await scene().release(CARD, "cart_1")
    const terms = termsWith({ accrual: { percent_bp: 0 } })
    await scene().sync(CARD, thousand(), { cart_id: "cart_1", terms })
    await merge()
    await sync(thousand({ version: 2 }, 0, 30), { cart_id: "cart_1", redeemed: points(30), terms })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 70, debt: 0 })
    await nothingOn(CARD)
  })

  it("follows on when the one who lived on is merged as well", async () => {
    await scene().sync(CARD, thousand())
    await scene().member("third")
    await merge()
    await merge("anna", "third")
    expect(await scene().stored("bacc_third")).toMatchObject({ available: 120 })
    await sync(thousand({ version: 2 }, 5))
    expect(await scene().stored("bacc_third")).toMatchObject({ available: 95, debt: 0 })
    await nothingOn(CARD)
    await nothingOn(ANNA)
    expect(await sync(thousand({ version: 2 }, 5))).toMatchObject({
      posted: 0,
      order: { account_id: "bacc_third", books_account_id: CARD },
    })
  })

  it("keeps bonuses of the one who lives on from expiring for want of a purchase", async () => {
    const terms = termsWith({ expiry: { inactivity_expiry_days: 30 } })
    await scene().sync(CARD, thousand({ placed_at: TODAY - 20 * DAY }), {
      terms,
      now: TODAY - 20 * DAY,
    })
    await scene().sync(CARD, { ...thousand(), order_id: "order_2" }, { terms })
    await merge()
    await scene().service.expireIdleBonuses({ limit: 10, now: TODAY + 15 * DAY })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 170 })
    await sync(thousand({ version: 2, placed_at: TODAY - 20 * DAY }, 5), {
      terms,
      now: TODAY + 15 * DAY,
    })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 145, debt: 0 })
    await scene().service.expireIdleBonuses({ limit: 10, now: TODAY + 40 * DAY })
    expect(await scene().stored(ANNA)).toMatchObject({ available: 70 })
  })

  it("limits what others of the person may earn in the period", async () => {
    const terms = termsWith({
      limits: { earned_max: { bonuses: points(80), period: "month" } },
    })
    await scene().sync(CARD, thousand(), { terms })
    await merge()
    await sync({ ...thousand(), order_id: "order_2" }, { terms })
    expect(await scene().service.readOrderRecord("order_2")).toMatchObject({ earned: points(30) })
  })
})
