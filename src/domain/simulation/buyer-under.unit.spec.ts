import { STRANGER } from "../accrual-rules/occasion"
import type { RuleNeeds } from "../accrual-rules/rule-needs"
import { buyerUnder } from "./buyer-under"

const NOTHING_ASKED: RuleNeeds = {
  customer_groups: false,
  earlier_orders: false,
  earlier_orders_within_days: [],
}
const ALL_ASKED: RuleNeeds = {
  customer_groups: true,
  earlier_orders: true,
  earlier_orders_within_days: [7],
}

const at = (day: string) => Date.parse(`${day}T12:00:00Z`)
const ORDER = {
  order_id: "order_5",
  placed_at: at("2027-03-10"),
  day_starts: new Map([[7, Date.parse("2027-03-04T00:00:00Z")]]),
}
const placed = (order_id: string, day: string, canceled: string | null = null) => ({
  order_id,
  placed_at: at(day),
  canceled_at: canceled === null ? null : at(canceled),
})
const FOUND = {
  customer_group_ids: ["cusgroup_vip"],
  birth_date: "1990-03-10",
  orders: [
    placed("order_1", "2027-02-01"),
    placed("order_2", "2027-02-20", "2027-02-21"),
    placed("order_3", "2027-03-05", "2027-03-20"),
    placed("order_4", "2027-03-10"),
    placed("order_5", "2027-03-10"),
    placed("order_6", "2027-03-10"),
    placed("order_7", "2027-03-11"),
  ],
}

describe("the buyer of an order of the past", () => {
  it("is found out where nobody asked about him then: his orders as they stood at that moment", () => {
    const pinned = { buyer: STRANGER, needs: NOTHING_ASKED }
    expect(buyerUnder(ALL_ASKED, ORDER, pinned, FOUND)).toEqual({
      customer_group_ids: ["cusgroup_vip"],
      birth_date: "1990-03-10",
      earlier_orders: 3,
      earlier_orders_within_days: { 7: 2 },
      attributes: {},
    })
  })

  it("is as he was pinned where somebody asked, whatever has become of him since", () => {
    const buyer = {
      customer_group_ids: ["cusgroup_new"],
      birth_date: "1991-01-01",
      earlier_orders: 8,
      earlier_orders_within_days: { 30: 4 },
      attributes: { size: ["m"] },
    }
    expect(buyerUnder(ALL_ASKED, ORDER, { buyer, needs: ALL_ASKED }, FOUND)).toEqual({
      ...buyer,
      earlier_orders_within_days: { 7: 2 },
    })
  })

  it("is left alone by rules that ask nothing but his birth date", () => {
    const pinned = { buyer: null, needs: NOTHING_ASKED }
    const buyer = buyerUnder(NOTHING_ASKED, ORDER, pinned, FOUND)
    expect(buyer).toEqual({ ...STRANGER, birth_date: "1990-03-10" })
  })
})
