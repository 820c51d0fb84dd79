import { euros, termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { orderLine, orderOf } from "../../../integration-tests/fixtures/domain/orders"
import { NO_MONEY } from "../money/money"
import type { OrderLineFacts } from "../orders/order-facts"
import type { DiscountTerms, ProgramTerms } from "../program/terms"
import { MemberReplay } from "./member-replay"
import { PastDiscounts } from "./past-discount"
import { replayCalendar } from "./replay-calendar"

const SINCE = Date.parse("2027-01-01T00:00:00Z")

interface Sold {
  /** What was paid, and what the program and others took off before. */
  readonly paid: number
  readonly own?: number
  readonly others?: number
  readonly best_other_bp?: number
  readonly tier?: string
  readonly line?: Partial<OrderLineFacts>
  readonly canceled?: boolean
}

const percent = (
  percent_bp: number,
  beside_others: DiscountTerms["beside_others"] = "better_wins",
) => termsWith({ discount: { percent_bp, beside_others } })

describe("discounts of the past under other terms", () => {
  function replayed(terms: ProgramTerms, orders: readonly Sold[]) {
    const start = { held: null, floor: null, bought: [] }
    const member = new MemberReplay(terms, replayCalendar(terms, SINCE), start, SINCE)
    const discounts = new PastDiscounts(terms)
    orders.forEach((sold, index) => {
      const facts = orderOf([orderLine("goods", euros(sold.paid), sold.line)], {
        order_id: `order_${index}`,
        placed_at: SINCE + index * 86_400_000,
        canceled: sold.canceled ?? false,
      })
      const { own = 0, others = 0, best_other_bp = 0 } = sold
      const reductions = new Map([["goods", { own: euros(own), others: euros(others) }]])
      const given = { tier: sold.tier ?? null, terms: percent(1_000) }
      discounts.add({ facts, reductions, best_other_bp, given }, member)
    })
    return discounts.outcome()
  }

  it("tell what was taken off and what would have been, of the price without it", () => {
    expect(
      replayed(percent(1_500), [
        { paid: 90, own: 10 },
        { paid: 180, own: 20 },
      ]),
    ).toMatchObject({
      given: { orders: 2, sales: 27_000, bonuses: 0, cost: 3_000, share_bp: 1_000 },
      simulated: { orders: 2, sales: 25_500, bonuses: 0, cost: 4_500, share_bp: 1_500 },
    })
  })

  it("are under the same terms what they were", () => {
    const { given, simulated } = replayed(percent(1_000), [
      { paid: 90, own: 10 },
      { paid: 85, others: 15, best_other_bp: 1_500 },
    ])
    expect(simulated).toEqual(given)
  })

  it("leave another percent alone that is better, and take the place of one that is not", () => {
    const beside = [{ paid: 85, others: 15, best_other_bp: 1_500 }]
    expect(replayed(percent(1_400), beside).simulated).toMatchObject({ sales: 8_500, cost: 0 })
    expect(replayed(percent(1_500), beside).simulated).toMatchObject({ sales: 8_500, cost: 1_500 })
    expect(replayed(percent(2_000), beside).simulated).toMatchObject({ sales: 8_000, cost: 2_000 })
    // Both count where the terms say so: 20 % of the 85 that are left.
    expect(replayed(percent(2_000, "stack"), beside).simulated).toMatchObject({
      sales: 6_800,
      cost: 1_700,
    })
  })

  it("give nothing without a percent, and take no other one away for it", () => {
    const beside = [{ paid: 85, others: 15, best_other_bp: 1_500 }]
    expect(replayed(percent(0), beside).simulated).toMatchObject({ sales: 8_500, cost: 0 })
  })

  it("follow members to the tiers of the other terms", () => {
    const tiers = [
      tier("silver", { discount_bp: 500 }),
      tier("gold", { threshold: euros(150), discount_bp: 2_000 }),
    ]
    const bought = [1, 2, 3].map(() => ({ paid: 90, own: 10, tier: "old" }))
    expect(replayed(termsWith({ tiers }), bought).tiers).toMatchObject([
      { tier: "silver", given: { orders: 0 }, simulated: { orders: 2, cost: 1_000 } },
      { tier: "gold", given: { orders: 0 }, simulated: { orders: 1, cost: 2_000 } },
      { tier: "old", given: { orders: 3, cost: 3_000 }, simulated: { orders: 0 } },
    ])
  })

  it("do not count what came back or was canceled", () => {
    const { given, simulated } = replayed(percent(2_000), [
      { paid: 90, own: 10, line: { quantity: 2, returned_quantity: 1 } },
      { paid: 90, own: 10, canceled: true },
    ])
    expect(given).toMatchObject({ orders: 2, sales: 4_500, cost: 500 })
    expect(simulated).toMatchObject({ orders: 2, sales: 4_000, cost: 1_000 })
    expect(replayed(percent(2_000), []).simulated).toMatchObject({
      orders: 0,
      cost: NO_MONEY,
      share_bp: null,
    })
  })
})
