import { DAY, points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { euros, termsWith } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { describeLedger, syncInput } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { OrderFacts } from "../../domain/orders/order-facts"
import type { SyncOrderInput } from "./ledger/sync-order-input"

/** 5 % back, and 10 a week at most: an order of 120.00 would earn 6. `TODAY` is a Wednesday. */
const TEN_A_WEEK = termsWith({ limits: { earned_max: { bonuses: points(10), period: "week" } } })

describeLedger("what a member may earn in a period", (scene) => {
  let account_id: string
  beforeEach(async () => {
    account_id = await scene().member("anna")
  })

  const bought = (order_id: string, money = 120, more: Partial<OrderFacts> = {}) =>
    orderOf([orderLine("a", euros(money))], { order_id, placed_at: TODAY, ...more })
  const sync = async (facts: OrderFacts, more: Partial<SyncOrderInput> = {}) => {
    const result = await scene().sync(account_id, facts, { terms: TEN_A_WEEK, ...more })
    if (result.status !== "synced") throw new Error(result.status)
    const { earned, revoked, earning } = result.order
    return { net: (earned - revoked) / 100, cut: (earning?.cut?.bonuses ?? 0) / 100 }
  }

  it("is shared by its orders in the order in which they are seen, and what was cut is on record", async () => {
    expect(await sync(bought("order_1"))).toEqual({ net: 6, cut: 0 })
    expect(await sync(bought("order_2"))).toEqual({ net: 4, cut: 2 })
    expect(await sync(bought("order_3"))).toEqual({ net: 0, cut: 6 })
    const record = await scene().service.readOrderRecord("order_2")
    expect(record?.earning).toEqual({
      limit: { bonuses: points(4), by: "member_maximum" },
      cut: { bonuses: points(2), by: "member_maximum" },
    })
    expect(record?.lines[0]?.earned).toBe(points(4))
  })

  it("is new in the next week, by the day of the order and not of its reading", async () => {
    await sync(bought("order_1", 200))
    const monday = TODAY + 5 * DAY
    expect(await sync(bought("order_2", 120, { placed_at: monday }), { now: monday })).toEqual({
      net: 6,
      cut: 0,
    })
    expect(await sync(bought("order_3"), { now: monday })).toEqual({ net: 0, cut: 6 })
  })

  it("has room again for what was returned, and gives none of it to an order that was cut before", async () => {
    await sync(bought("order_1"))
    await sync(bought("order_2"))
    expect(await sync(bought("order_1", 120, { canceled: true }))).toEqual({ net: 0, cut: 0 })
    expect(await sync(bought("order_2"))).toEqual({ net: 4, cut: 2 })
    expect(await sync(bought("order_3"))).toEqual({ net: 6, cut: 0 })
  })

  it("is not passed by an order that grows after others have earned", async () => {
    await sync(bought("order_1"))
    await sync(bought("order_2", 60))
    expect(await sync(bought("order_1", 400, { version: 2 }))).toEqual({ net: 7, cut: 13 })
    expect(await sync(bought("order_1", 400, { version: 2 }))).toEqual({ net: 7, cut: 13 })
    expect(await scene().stored(account_id)).toMatchObject({ available: 10 })
  })

  it("keeps a cut order's returns in proportion: half of the goods, half of what they earned", async () => {
    await sync(bought("order_1"))
    const pair = (returned_quantity: number) =>
      orderOf([orderLine("a", euros(120), { quantity: 2, returned_quantity })], {
        order_id: "order_2",
        placed_at: TODAY,
      })
    expect(await sync(pair(0))).toEqual({ net: 4, cut: 2 })
    expect(await sync(pair(1))).toEqual({ net: 2, cut: 2 })
    expect(await sync(pair(2))).toEqual({ net: 0, cut: 2 })
  })

  it("is shared also by orders that are synced in one commit", async () => {
    const results = await scene().service.syncOrders(
      ["order_1", "order_2", "order_3"].map((order_id) =>
        syncInput(account_id, bought(order_id), { terms: TEN_A_WEEK }),
      ),
    )
    expect(
      results.map((result) => (result.status === "synced" ? result.order.earned / 100 : null)),
    ).toEqual([6, 4, 0])
  })

  it("is nothing for staff or while the budget is spent, whatever is said of the order later", async () => {
    expect(await sync(bought("order_1"), { is_staff: true })).toEqual({ net: 0, cut: 6 })
    expect(await sync(bought("order_1"), { is_staff: false })).toEqual({ net: 0, cut: 6 })
    const terms = termsWith({
      limits: {
        budget: {
          bonuses: points(100),
          period: "year",
          warn_at_bp: 8_000,
          at_end: "stop_earning",
        },
      },
    })
    expect(await sync(bought("order_2"), { budget_spent: true, terms })).toEqual({
      net: 0,
      cut: 6,
    })
    expect(await sync(bought("order_2"), { budget_spent: false, terms })).toEqual({
      net: 0,
      cut: 6,
    })
  })
})

describeLedger("the budget of a program", (scene) => {
  const YEAR = Date.parse("2020-01-01T00:00:00Z")
  const budget = {
    bonuses: points(100),
    period: "year",
    warn_at_bp: 8_000,
    at_end: "stop_earning",
  } as const
  const count = (more: { bonuses?: number } = {}) =>
    scene().service.countBudget({
      program_id: "lprog_1",
      period_start: YEAR,
      budget: { ...budget, bonuses: points(more.bonuses ?? 100) },
      until: Date.now(),
    })
  const events = async () =>
    (
      await scene().sql<{ name: string; data: { earned: number } }>(
        "select name, data from bonus_outbox where name like '%budget%' order by id",
      )
    ).map(({ name, data }) => [name, data.earned / 100])

  it("counts what orders earn less what they give back, each entry once, and gifts by hand not at all", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 30)
    expect(await count()).toBe(points(30))
    await scene().sync(account_id, orderOf([orderLine("a", euros(200))]))
    await scene().sync(account_id, orderOf([orderLine("a", euros(200))], { canceled: true }))
    await scene().earn(account_id, 20)
    await scene().service.adjustBalance({
      account_id,
      request_id: "gift",
      change: points(500),
      reason: "A gift",
      actor_id: null,
    })
    expect(await count()).toBe(points(50))
    expect(await count()).toBe(points(50))
    expect(await scene().service.readBudgetEarned("lprog_1", YEAR)).toBe(points(50))
    expect(await scene().service.readBudgetEarned("lprog_2", YEAR)).toBe(points(0))
  })

  it("warns once at its share and once at its end, and anew when it is raised", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 79.99)
    await count()
    expect(await events()).toEqual([])
    await scene().earn(account_id, 10)
    await count()
    await count()
    expect(await events()).toEqual([["loyalty_program.budget_warning", 89.99]])
    await scene().earn(account_id, 20)
    await count()
    await count()
    expect((await events()).slice(1)).toEqual([["loyalty_program.budget_spent", 109.99]])
    await count({ bonuses: 120 })
    expect((await events()).slice(2)).toEqual([["loyalty_program.budget_warning", 109.99]])
  })

  it("is counted once when two nodes count at the same time", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 90)
    await Promise.all([count(), count(), count()])
    expect(await count()).toBe(points(90))
    expect(await events()).toEqual([["loyalty_program.budget_warning", 90]])
  })

  it("leaves the last seconds to the next count, since an entry of them may not be seen yet", async () => {
    const account_id = await scene().member("anna")
    await scene().earn(account_id, 90)
    const counted = await scene().service.countBudget({
      program_id: "lprog_1",
      period_start: YEAR,
      budget,
    })
    expect(counted).toBe(points(0))
    expect(await count()).toBe(points(90))
  })
})
