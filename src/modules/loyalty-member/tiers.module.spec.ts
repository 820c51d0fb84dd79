import { euros } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { at, scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import { describeLedger, syncInput } from "../../../integration-tests/fixtures/ledger/ledger-scene"
import type { OrderFacts } from "../../domain/orders/order-facts"
import type { ProgramTerms } from "../../domain/program/terms"
import { tierSpans } from "../../domain/tiers/tier-windows"

const YEAR = { window: { kind: "calendar_year" } } as const

/** One line of 10 pieces, of which some came back. */
function bought(order_id: string, day: string, amount: number, returned = 0): OrderFacts {
  const line = orderLine("item_1", euros(amount), { quantity: 10, returned_quantity: returned })
  return orderOf([line], { order_id, placed_at: at(day) })
}

describeLedger("tiers by what was bought when", (scene) => {
  async function tierOf(member: string): Promise<string | null | undefined> {
    const [standing] = await scene().service.readStandings({ member_ids: [`lmem_${member}`] })
    return standing?.tier
  }

  async function syncOn(day: string, facts: OrderFacts, terms: ProgramTerms, more: object = {}) {
    return scene().sync("bacc_anna", facts, { terms, now: at(day), ...more })
  }

  beforeEach(() => scene().member("anna", "first"))

  it("A25 rise at once with the order that reaches a threshold, counted from the year's first day", async () => {
    const terms = scheduleWith(YEAR)
    await syncOn("2026-12-30", bought("order_1", "2026-12-30", 6_000), terms)
    await syncOn("2027-02-01", bought("order_2", "2027-02-01", 4_000), terms)
    expect(await tierOf("anna")).toBe("first")
    await syncOn("2027-03-01", bought("order_3", "2027-03-01", 6_000), terms)
    expect(await tierOf("anna")).toBe("second")
  })

  it("A26 let the crossing order earn at the old percent and the next at the new one", async () => {
    const percents = { first: 500, second: 700, top: 1_000 } as Record<string, number>
    const { tiers } = scheduleWith(YEAR)
    const rated = tiers.map((tier) => ({ ...tier, accrual_bp: percents[tier.handle] ?? null }))
    const old_tier = scheduleWith(YEAR, { tiers: rated })
    await syncOn("2027-02-01", bought("order_1", "2027-02-01", 10_000), old_tier)
    await syncOn("2027-02-02", bought("order_2", "2027-02-02", 1_000), old_tier)
    expect(await scene().story("bacc_anna")).toEqual(["accrual 500", "accrual 70"])

    await scene().member("bob", "first")
    const new_tier = scheduleWith(YEAR, { tiers: rated, accrual: { crossing_order: "new_tier" } })
    const crossing = bought("order_3", "2027-02-01", 10_000)
    await scene().sync("bacc_bob", crossing, { terms: new_tier, now: at("2027-02-01") })
    expect(await scene().story("bacc_bob")).toEqual(["accrual 700"])
  })

  it("are counted by the active members that stand on them", async () => {
    await scene().member("bob", "second")
    await scene().member("eve", "first")
    await scene().member("joe")
    await scene().sql("update loyalty_member set status = 'suspended' where id = 'lmem_eve'")
    expect(await scene().service.readMembersByTier("lprog_1")).toEqual([
      { tier: null, members: 1 },
      { tier: "first", members: 1 },
      { tier: "second", members: 1 },
    ])
    expect(await scene().service.readMembersByTier("lprog_2")).toEqual([])
  })

  it("A27 take a return off the day on which the order was placed", async () => {
    const terms = scheduleWith({ window: { kind: "calendar_year" }, downgrade: "period_end" })
    await syncOn("2026-12-30", bought("order_1", "2026-12-30", 9_000), terms)
    await syncOn("2027-01-10", bought("order_2", "2027-01-10", 9_000), terms)
    await syncOn("2027-01-20", bought("order_1", "2026-12-30", 9_000, 9), terms)
    await syncOn("2027-01-30", bought("order_3", "2027-01-30", 999.99), terms)
    expect(await tierOf("anna")).toBe("first")
    await syncOn("2027-02-01", bought("order_4", "2027-02-01", 0.01), terms)
    expect(await tierOf("anna")).toBe("second")
  })

  it("count pieces, less those returned", async () => {
    const pieces = scheduleWith({ measure: "quantity", ...YEAR })
    const tiers = pieces.tiers.map((tier, index) => ({ ...tier, threshold: index * 15_000 }))
    const terms = { ...pieces, tiers }
    await syncOn("2027-02-01", bought("order_1", "2027-02-01", 5), terms)
    await syncOn("2027-02-02", bought("order_2", "2027-02-02", 5, 6), terms)
    expect(await tierOf("anna")).toBe("first")
    await syncOn("2027-02-03", bought("order_3", "2027-02-03", 5, 9), terms)
    expect(await tierOf("anna")).toBe("second")
    const [standing] = await scene().service.readStandings({ member_ids: ["lmem_anna"] })
    expect(standing?.counted).toEqual({ spend: euros(7.5), quantity: 15_000 })
  })

  it("follow today's schedule also when an old order changes, which keeps its own percent", async () => {
    const before = scheduleWith(YEAR)
    await syncOn("2027-02-01", bought("order_1", "2027-02-01", 6_000), before)
    const tiers = before.tiers.map((tier, index) => ({ ...tier, threshold: index * 500_000 }))
    const current_terms = { ...before, tiers }
    await syncOn("2027-02-02", bought("order_1", "2027-02-01", 6_000, 1), before, { current_terms })
    expect(await tierOf("anna")).toBe("second")
    expect(await scene().service.readOrderRecord("order_1")).toMatchObject({ tier: "first" })
  })

  it.each([
    ["as they were placed", [0, 1, 2]],
    ["the other way round", [2, 1, 0]],
    ["the middle one first", [1, 2, 0]],
  ])("end in the same tier when orders are heard of %s", async (_order, sequence) => {
    const orders = [
      bought("order_1", "2025-11-01", 6_000),
      bought("order_2", "2025-12-01", 4_000),
      bought("order_3", "2027-01-15", 3_000),
    ]
    const terms = scheduleWith({ ...YEAR, downgrade: "never" })
    for (const index of sequence) {
      await syncOn("2027-01-15", orders[index] as OrderFacts, terms)
    }
    expect(await tierOf("anna")).toBe("second")
  })

  it("are decided for a whole batch at once, order after order", async () => {
    const terms = scheduleWith({
      window: { kind: "rolling_months", months: 2 },
      downgrade: "period_end",
    })
    const now = at("2027-03-01")
    const orders = ["2026-12-31", "2027-01-01", "2027-02-28"].map((day, index) =>
      bought(`order_${index}`, day, 5_000),
    )
    await scene().service.syncOrders(
      orders.map((facts) => syncInput("bacc_anna", facts, { terms, now })),
    )
    expect(await tierOf("anna")).toBe("second")
    expect(
      await scene().sql(
        "select from_tier, to_tier, cause, order_id, changed_at from loyalty_member_tier_change",
      ),
    ).toEqual([
      {
        from_tier: "first",
        to_tier: "second",
        cause: "purchase",
        order_id: "order_2",
        changed_at: new Date(now),
      },
    ])
  })

  it("are measured by SQL as they are by the rules, to the minute", async () => {
    const terms = scheduleWith(YEAR)
    await syncOn("2027-01-01", bought("order_1", "2026-12-31 23:59", 1), terms)
    await syncOn("2027-01-01", bought("order_2", "2027-01-01", 20), terms)
    await syncOn("2027-12-31", bought("order_3", "2027-12-31 23:59", 300), terms)
    const { running } = tierSpans(terms, at("2027-06-01"))
    const measures = await scene().service.readTierMeasures([
      { account_id: "bacc_anna", spans: [running] },
    ])
    const [counted] = Object.values(measures.get("bacc_anna") ?? {})
    expect(counted).toEqual({ spend: euros(320), quantity: 20_000 })
  })
})
