import { points } from "../../../integration-tests/fixtures/domain/accounts"
import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  shipping,
  termsWith,
  tier,
} from "../../../integration-tests/fixtures/domain/baskets"
import { rule } from "../../../integration-tests/fixtures/domain/rules"
import { calculateAccrual } from "../accrual/calculate-accrual"
import { bonusValueOf } from "../money/bonus-value"
import { currencyOf } from "../money/currency"
import type { Basket } from "../program/basket"
import type { RuleConditions } from "./accrual-rule"
import { EMPTY_GROUP } from "./accrual-rule"
import type { BuyerFacts } from "./occasion"
import { STRANGER } from "./occasion"

interface Case {
  readonly at?: string
  readonly buyer?: Partial<BuyerFacts>
  readonly basket?: Partial<Basket>
  readonly tier?: string
  readonly time_zone?: string
}

/** Whether a rule with these conditions gives its bonuses. */
function holds(conditions: Partial<RuleConditions>, case_: Case = {}): boolean {
  const { at = "2027-03-10T12:00:00Z", buyer, basket, time_zone = "Europe/Warsaw" } = case_
  const result = calculateAccrual({
    terms: termsWith({
      time_zone,
      bonus_values: { pln: "4" },
      accrual: { percent_bp: 0 },
      accrual_rules: [rule("gift", { kind: "per_order", bonuses: points(1) }, conditions)],
    }),
    tier: case_.tier === undefined ? null : tier(case_.tier),
    basket: { ...basketOf([item("a", euros(100))]), ...basket },
    bonus_value: basket?.currency ? bonusValueOf("4", basket.currency) : ONE_EURO,
    paid_with_bonuses: new Map(),
    occasion: { at: Date.parse(at), buyer: { ...STRANGER, ...buyer } },
  })
  return result.bonuses === points(1)
}

describe("a rule about some goods", () => {
  it.each([
    ["product_ids", { product_id: "it" }],
    ["category_ids", { category_ids: ["other", "it"] }],
    ["collection_ids", { collection_id: "it" }],
    ["tag_ids", { tag_ids: ["it"] }],
  ] as const)("finds them by their %s", (kind, marks) => {
    const products = { ...EMPTY_GROUP, [kind]: ["it"] }
    expect(holds({ products }, { basket: { lines: [item("a", 100, marks)] } })).toBe(true)
    expect(holds({ products })).toBe(false)
  })

  it("counts a line once that it finds twice, and pieces of its goods alone", () => {
    const products = { ...EMPTY_GROUP, product_ids: ["tea"], tag_ids: ["hot"] }
    const line = { product_id: "tea", tag_ids: ["hot"], quantity: 2 }
    const lines = [item("a", 100, line), item("b", 100, { quantity: 5 })]
    expect(holds({ products, minimum_quantity: 2 }, { basket: { lines } })).toBe(true)
    expect(holds({ products, minimum_quantity: 3 }, { basket: { lines } })).toBe(false)
  })

  it("adds up pieces exactly: 0.1 kg and 0.2 kg and 0.7 kg are 1 kg", () => {
    const lines = [0.1, 0.2, 0.7].map((quantity, index) => item(`${index}`, 100, { quantity }))
    expect(holds({ minimum_quantity: 1 }, { basket: { lines } })).toBe(true)
  })
})

describe("a rule about some orders", () => {
  it("looks at the sales channel", () => {
    expect(holds({ sales_channel_ids: ["sc_till", "sc_web"] })).toBe(true)
    expect(holds({ sales_channel_ids: ["sc_till"] })).toBe(false)
    const nowhere = { basket: { sales_channel_id: null } }
    expect(holds({ sales_channel_ids: ["sc_web"] }, nowhere)).toBe(false)
  })

  it("looks at what the goods cost, without shipping and gift cards, to the cent", () => {
    const lines = [
      item("a", euros("49.99")),
      item("card", euros(500), { is_gift_card: true }),
      shipping("s", euros(10)),
    ]
    expect(holds({ minimum_order: euros("49.99") }, { basket: { lines } })).toBe(true)
    expect(holds({ minimum_order: euros(50) }, { basket: { lines } })).toBe(false)
  })

  it("compares in the program's currency: 400.00 PLN are 100.00 EUR where a bonus is 4.00 PLN", () => {
    const currency = currencyOf("pln")
    const basket = (payable: number) => ({ currency, lines: [item("a", payable)] })
    expect(holds({ minimum_order: euros(100) }, { basket: basket(40_000) })).toBe(true)
    expect(holds({ minimum_order: euros(100) }, { basket: basket(39_900) })).toBe(false)
  })

  it("looks at the day by the program's calendar: 23:30 UTC on Friday is Saturday in Warsaw", () => {
    const at = "2027-03-12T23:30:00Z"
    expect(holds({ weekdays: ["saturday", "sunday"] }, { at })).toBe(true)
    expect(holds({ weekdays: ["saturday", "sunday"] }, { at, time_zone: "UTC" })).toBe(false)
    expect(holds({ dates: [{ from: "2027-03-13", until: null }] }, { at })).toBe(true)
    expect(holds({ dates: [{ from: null, until: "2027-03-12" }] }, { at })).toBe(false)
  })

  it("holds through the last day and on any of its dates", () => {
    const ranges = [
      { from: "2027-03-01", until: "2027-03-10" },
      { from: "2027-12-24", until: "2027-12-24" },
    ]
    expect(holds({ dates: ranges }, { at: "2027-03-10T22:59:59Z" })).toBe(true)
    expect(holds({ dates: ranges }, { at: "2027-03-10T23:00:00Z" })).toBe(false)
    expect(holds({ dates: ranges }, { at: "2027-12-24T12:00:00Z" })).toBe(true)
  })

  it("keeps to its hours, also where the clocks have changed", () => {
    const hours = { from: "17:00", until: "19:00" }
    expect(holds({ hours }, { at: "2027-01-10T15:59:00Z" })).toBe(false)
    expect(holds({ hours }, { at: "2027-01-10T16:00:00Z" })).toBe(true)
    expect(holds({ hours }, { at: "2027-07-10T15:00:00Z" })).toBe(true)
    expect(holds({ hours }, { at: "2027-07-10T17:00:00Z" })).toBe(false)
    const evening = { from: "20:00", until: "24:00" }
    expect(holds({ hours: evening }, { at: "2027-07-10T21:59:59Z" })).toBe(true)
  })
})

describe("a rule about some buyers", () => {
  it("looks at groups and tiers", () => {
    const buyer = { customer_group_ids: ["cusgroup_staff"] }
    expect(holds({ customer_group_ids: ["cusgroup_staff"] }, { buyer })).toBe(true)
    expect(holds({ customer_group_ids: ["cusgroup_staff"] })).toBe(false)
    expect(holds({ tiers: ["gold"] }, { tier: "gold" })).toBe(true)
    expect(holds({ tiers: ["gold"] }, { tier: "silver" })).toBe(false)
    expect(holds({ tiers: ["gold"] })).toBe(false)
  })

  it("gives something for the first order, and for the first alone", () => {
    expect(holds({ first_order: true })).toBe(true)
    expect(holds({ first_order: true }, { buyer: { earlier_orders: 1 } })).toBe(false)
  })

  it("gives something for every third visit, of all or within 30 days", () => {
    const third = (earlier_orders: number) =>
      holds({ every_nth_order: { nth: 3, within_days: null } }, { buyer: { earlier_orders } })
    expect([0, 1, 2, 3, 4, 5].map(third)).toEqual([false, false, true, false, false, true])
    const buyer = { earlier_orders: 7, earlier_orders_within_days: { 30: 2 } }
    expect(holds({ every_nth_order: { nth: 3, within_days: 30 } }, { buyer })).toBe(true)
    expect(holds({ every_nth_order: { nth: 3, within_days: 7 } }, { buyer })).toBe(false)
  })

  it("A31 holds around a birthday, also of 29 February and across the new year", () => {
    const birthday = { days_before: 3, days_after: 1 }
    const near = (birth_date: string, at: string) =>
      holds({ birthday }, { at, buyer: { birth_date } })
    expect(near("1990-02-29", "2027-02-25T12:00:00Z")).toBe(true)
    expect(near("1990-02-29", "2027-03-01T12:00:00Z")).toBe(true)
    expect(near("1990-02-29", "2027-03-02T12:00:00Z")).toBe(false)
    expect(near("1990-02-29", "2028-03-01T12:00:00Z")).toBe(true)
    expect(near("1990-01-02", "2027-12-30T12:00:00Z")).toBe(true)
    expect(near("1990-01-02", "2027-12-29T12:00:00Z")).toBe(false)
    expect(holds({ birthday })).toBe(false)
  })

  it("asks for one of the values in each of the fields", () => {
    const attributes = { city: ["gdynia", "sopot"], size: ["s"] }
    const buyer = { attributes: { city: ["sopot"], size: ["m", "s"] } }
    expect(holds({ attributes }, { buyer })).toBe(true)
    expect(holds({ attributes }, { buyer: { attributes: { city: ["sopot"] } } })).toBe(false)
    expect(holds({ attributes: { constructor: ["s"] } }, { buyer })).toBe(false)
  })

  it("wants all of its conditions at once", () => {
    const both: Partial<RuleConditions> = { first_order: true, weekdays: ["wednesday"] }
    expect(holds(both)).toBe(true)
    expect(holds(both, { at: "2027-03-11T12:00:00Z" })).toBe(false)
  })
})
