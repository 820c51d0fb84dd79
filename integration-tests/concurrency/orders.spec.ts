import { minor } from "../../src/domain/money/money"
import type { OrderFacts } from "../../src/domain/orders/order-facts"
import { points, TODAY } from "../fixtures/domain/accounts"
import { termsWith } from "../fixtures/domain/baskets"
import { orderLine, orderOf } from "../fixtures/domain/orders"
import type { LedgerScene } from "../fixtures/ledger/ledger-scene"
import { syncInput } from "../fixtures/ledger/ledger-scene"
import { describeTwoNodes, outcomesOf, tally } from "../fixtures/ledger/two-nodes"

/** Ten pieces for 1 000.00: earns 50 less what bonuses paid. */
const thousand = (order_id: string, more: Partial<OrderFacts> = {}, returned = 0, paid = 0) =>
  orderOf(
    [
      orderLine("item_1", 100_000, {
        quantity: 10,
        returned_quantity: returned,
        paid_with_bonuses: minor(paid * 100),
      }),
    ],
    { order_id, ...more },
  )

describeTwoNodes("order events that come at once", (nodes) => {
  const turn = (index: number) => nodes().scenes[index % 2] as LedgerScene

  it("earn once: the same order fifty times on two nodes (A12)", async () => {
    const account_id = await turn(0).member("anna")
    const outcomes = await outcomesOf(
      Array.from({ length: 50 }, (_, index) => turn(index).sync(account_id, thousand("order_1"))),
    )
    expect(tally(outcomes)).toEqual({ done: 50 })
    expect(await turn(0).story(account_id)).toEqual(["accrual 50"])
  })

  it("do not earn past a member's maximum together: ten orders of 50 where 120 a month are the most", async () => {
    const account_id = await turn(0).member("anna")
    const terms = termsWith({ limits: { earned_max: { bonuses: points(120), period: "month" } } })
    await outcomesOf(
      Array.from({ length: 10 }, (_, index) =>
        turn(index).sync(account_id, thousand(`order_${index}`), { terms }),
      ),
    )
    expect((await turn(0).story(account_id)).sort()).toEqual([
      "accrual 20",
      "accrual 50",
      "accrual 50",
    ])
  })

  it("earn once under one key: the same accrual, adjustment and refund fifty times", async () => {
    const account_id = await turn(0).member("anna")
    await turn(0).earn(account_id, 20, { order: "order_0" })
    await turn(0).spend(account_id, "cart_1", 20)
    const outcomes = await outcomesOf(
      Array.from({ length: 50 }, (_, index) => {
        const scene = turn(index)
        switch (index % 3) {
          case 0:
            return scene.earn(account_id, 50, { order: "order_1" })
          case 1:
            return scene.refund(account_id, "cart_1", 20)
          default:
            return scene.service.adjustBalance({
              account_id,
              request_id: "req_1",
              change: points(5),
              reason: "gift",
              actor_id: null,
              now: TODAY,
            })
        }
      }),
    )
    expect(tally(outcomes)).toEqual({ done: 50 })
    expect(await turn(0).stored(account_id)).toMatchObject({ available: 75 })
  })

  it("refuse one of two requests that carry the same key and other content", async () => {
    const anna = await turn(0).member("anna")
    const bob = await turn(0).member("bob")
    for (let round = 0; round < 20; round += 1) {
      const order = `order_${round}`
      const outcomes = await outcomesOf([
        turn(0).earn(anna, 50, { order }),
        turn(1).earn(bob, 50, { order }),
      ])
      expect(tally(outcomes)).toEqual({ done: 1, idempotency_conflict: 1 })
    }
  })

  it("end where they must in whatever order placing, returning and canceling cross (A15, A23)", async () => {
    const account_id = await turn(0).member("anna")
    await turn(0).earn(account_id, 500)
    for (let index = 0; index < 10; index += 1) {
      await turn(0).spend(account_id, `cart_${index}`, 30)
    }
    const outcomes = await outcomesOf(
      Array.from({ length: 10 }, (_, index) => {
        const order_id = `order_${index}`
        const redemption = { cart_id: `cart_${index}`, redeemed: points(30) }
        return [
          thousand(order_id, {}, 0, 30),
          thousand(order_id, { version: 2 }, 4, 30),
          thousand(order_id, { version: 3 }, 10, 30),
          thousand(order_id, { version: 2, canceled: true }, 0, 30),
        ].map((facts, event) => turn(index + event).sync(account_id, facts, redemption))
      }).flat(),
    )
    expect(tally(outcomes)).toEqual({ done: 40 })
    expect(await turn(0).stored(account_id)).toEqual({
      pending: 0,
      available: 500,
      held: 0,
      debt: 0,
    })
  })

  it("settle a hold once, when the order and the checkout capture it at the same time", async () => {
    const account_id = await turn(0).member("anna")
    await turn(0).earn(account_id, 1_000)
    for (let round = 0; round < 20; round += 1) {
      const cart_id = `cart_${round}`
      await turn(0).hold(account_id, cart_id, 30)
      const facts = thousand(`order_${round}`, {}, 10, 30)
      const outcomes = await outcomesOf([
        turn(0).capture(account_id, cart_id),
        turn(1).sync(account_id, facts, { cart_id, redeemed: points(30) }),
        turn(0).sync(account_id, facts, { cart_id, redeemed: points(30) }),
      ])
      expect(tally(outcomes)).toEqual({ done: 3 })
    }
    expect(await turn(0).stored(account_id)).toMatchObject({ available: 1_000, held: 0 })
  })

  it("book an order on one account, when two are named for it at its first sight", async () => {
    const anna = await turn(0).member("anna")
    const bob = await turn(0).member("bob")
    for (let round = 0; round < 20; round += 1) {
      const order_id = `order_${round}`
      const earning = round % 2 === 0
      const facts = earning
        ? thousand(order_id)
        : orderOf([orderLine("gift", 10, {})], { order_id })
      const outcomes = await outcomesOf([
        turn(0).sync(anna, facts),
        turn(1).sync(bob, facts),
        turn(1).sync(anna, facts),
      ])
      expect(tally(outcomes)).toEqual({ done: 3 })
    }
    const stored = [await turn(0).stored(anna), await turn(0).stored(bob)]
    expect(stored.reduce((sum, { available }) => sum + available, 0)).toBe(500)
  })

  it("never wait for each other in a circle: calls that name the same members in any order", async () => {
    const accounts: string[] = []
    for (let index = 0; index < 6; index += 1)
      accounts.push(await turn(0).member(`member_${index}`))
    const outcomes = await outcomesOf(
      Array.from({ length: 30 }, (_, call) => {
        const order = call % 2 ? accounts : [...accounts].reverse()
        return turn(call).service.syncOrders(
          order.map((account_id, index) =>
            syncInput(account_id, thousand(`order_${call}_${index}`)),
          ),
        )
      }),
    )
    expect(tally(outcomes)).toEqual({ done: 30 })
    for (const account_id of accounts) {
      expect(await turn(0).stored(account_id)).toMatchObject({ available: 1_500 })
    }
  })
})
