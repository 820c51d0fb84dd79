import {
  basketOf,
  EUR,
  euros,
  item,
  ONE_EURO,
  shipping,
  termsWith,
  tier,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { bonusValueOf } from "../money/bonus-value"
import { currencyOf } from "../money/currency"
import { minor } from "../money/money"
import type { Basket, BasketLine } from "../program/basket"
import type { TermsPatch } from "../program/merge-terms"
import type { TierTerms } from "../program/terms"
import { calculateAccrual } from "./calculate-accrual"

interface Case {
  readonly terms?: TermsPatch["accrual"]
  readonly tier?: TierTerms
  readonly basket?: Partial<Basket>
  /** Euros of each line that are paid with bonuses. */
  readonly paid?: Readonly<Record<string, number>>
}

function earned(lines: readonly BasketLine[], { terms, tier, basket, paid = {} }: Case = {}) {
  return calculateAccrual({
    terms: termsWith({ accrual: terms }),
    tier: tier ?? null,
    basket: { ...basketOf(lines), ...basket },
    bonus_value: ONE_EURO,
    paid_with_bonuses: new Map(Object.entries(paid).map(([id, amount]) => [id, euros(amount)])),
    occasion: today(),
  })
}

describe("A1 what an order earns", () => {
  it("1 000.00 at 5 % earn 50 bonuses", () => {
    expect(earned([item("a", euros(1_000))])).toEqual({
      bonuses: points(50),
      base: euros(1_000),
      rate_bp: 500,
      cut: null,
      lines: [
        {
          line_id: "a",
          base: euros(1_000),
          bonuses: points(50),
          parts: [{ lifetime: null, bonuses: points(50) }],
          reasons: [{ code: "program_percent", rate_bp: 500 }],
        },
      ],
    })
  })

  it("a 10 % promotion lowers the base to 900.00 and the bonuses to 45", () => {
    const line = item("a", euros(900), { original: euros(1_000) })
    expect(earned([line])).toMatchObject({ base: euros(900), bonuses: points(45) })
  })

  it("0.1 bonus per 1.00 on 10.06 is 1.00 rounded down and 1.01 half up", () => {
    const lines = [item("a", euros("10.06"))]
    const percent_bp = 1_000
    expect(earned(lines, { terms: { percent_bp } }).bonuses).toBe(points(1))
    expect(earned(lines, { terms: { percent_bp, rounding: "half_up" } }).bonuses).toBe(points(1.01))
  })

  it("the sum is rounded once: three lines of 0.19 at 5 % earn 0.02, not three times nothing", () => {
    const lines = [item("a", 19), item("b", 19), item("c", 19)]
    expect(earned(lines).bonuses).toBe(2)
  })

  it.each([
    ["round_down", "31.00", points(1.5)],
    ["round_down", "39.99", points(1.5)],
    ["half_up", "34.99", points(1.5)],
    ["half_up", "35.00", points(2)],
  ] as const)(
    "with a step of 0.5 bonuses %s makes of %s earned at 5 %%: %d",
    (rounding, money, expected) => {
      const result = earned([item("a", euros(money))], {
        terms: { rounding, rounding_step: points(0.5) },
      })
      expect(result.bonuses).toBe(expected)
    },
  )

  it("an empty basket, or a program at 0 %, earns nothing", () => {
    expect(earned([])).toMatchObject({ bonuses: 0, base: 0, lines: [] })
    const nothing = earned([item("a", euros(1_000))], { terms: { percent_bp: 0 } })
    expect(nothing).toMatchObject({ bonuses: 0, base: euros(1_000) })
    expect(nothing.lines[0]?.bonuses).toBe(0)
  })

  it("a tier's own percent goes before the program's, also when it is 0", () => {
    const lines = [item("a", euros(1_000))]
    const gold = earned(lines, { tier: tier("gold", { accrual_bp: 1_000 }) })
    expect(gold).toMatchObject({ bonuses: points(100), rate_bp: 1_000 })
    expect(gold.lines[0]?.reasons).toEqual([{ code: "tier_percent", rate_bp: 1_000, tier: "gold" }])
    expect(earned(lines, { tier: tier("guest", { accrual_bp: 0 }) }).bonuses).toBe(0)
  })

  it("a tier without a percent of its own earns the program's", () => {
    const silver = earned([item("a", euros(1_000))], { tier: tier("silver") })
    expect(silver.bonuses).toBe(points(50))
    expect(silver.lines[0]?.reasons).toEqual([{ code: "program_percent", rate_bp: 500 }])
  })

  it("where a bonus is worth 10.00, 5 % of 1 000.00 are 5 bonuses", () => {
    const result = calculateAccrual({
      terms: termsWith(),
      tier: null,
      basket: basketOf([item("a", euros(1_000))]),
      bonus_value: bonusValueOf(10, EUR),
      paid_with_bonuses: new Map(),
      occasion: today(),
    })
    expect(result.bonuses).toBe(points(5))
  })

  it.each([
    ["jpy", 1_000],
    ["kwd", 1_000_000],
  ])("A10 1 000 in %s earn 50 bonuses too", (code, payable) => {
    const currency = currencyOf(code)
    const result = calculateAccrual({
      terms: termsWith(),
      tier: null,
      basket: basketOf([item("a", payable)], currency),
      bonus_value: bonusValueOf(1, currency),
      paid_with_bonuses: new Map(),
      occasion: today(),
    })
    expect(result.bonuses).toBe(points(50))
  })
})

describe("A2 tax and shipping", () => {
  const taxed = item("a", euros(121), { payable_without_tax: euros(100) })
  const percent_bp = 10_000

  it("net 100 plus 21 % tax earns 121 with tax in the base and 100 without", () => {
    expect(earned([taxed], { terms: { percent_bp } }).bonuses).toBe(points(121))
    expect(earned([taxed], { terms: { percent_bp, tax: "excluded" } }).bonuses).toBe(points(100))
  })

  it("shipping of 10.00 changes nothing, and says so", () => {
    const result = earned([taxed, shipping("s", euros(10))], { terms: { percent_bp } })
    expect(result.bonuses).toBe(points(121))
    expect(result.lines[1]).toMatchObject({
      base: 0,
      bonuses: 0,
      reasons: [{ code: "shipping_not_counted" }],
    })
  })

  it("shipping earns where the merchant says so", () => {
    const result = earned([taxed, shipping("s", euros(10))], {
      terms: { percent_bp, shipping: "included" },
    })
    expect(result.bonuses).toBe(points(131))
  })
})

describe("lines that earn nothing", () => {
  it("gift cards never earn, also where nothing is excluded", () => {
    const result = earned([item("a", euros(100)), item("g", euros(50), { is_gift_card: true })])
    expect(result).toMatchObject({ base: euros(100), bonuses: points(5) })
    expect(result.lines[1]).toMatchObject({ bonuses: 0, reasons: [{ code: "gift_card" }] })
  })

  it("an excluded product earns nothing, the one beside it goes on earning", () => {
    const result = earned([item("a", euros(100)), item("x", euros(50))], {
      terms: { exclusions: { product_ids: ["prod_x"] } },
    })
    expect(result.lines.map((line) => line.bonuses)).toEqual([points(5), 0])
    expect(result.lines[1]?.reasons).toEqual([{ code: "excluded_product" }])
  })

  it("nothing is earned in an excluded sales channel", () => {
    const terms = { exclusions: { sales_channel_ids: ["sc_outlet"] } }
    const lines = [item("a", euros(100))]
    expect(earned(lines, { terms, basket: { sales_channel_id: "sc_outlet" } }).bonuses).toBe(0)
    expect(earned(lines, { terms }).bonuses).toBe(points(5))
  })
})

describe("the part that is paid with bonuses", () => {
  const lines = [item("a", euros(100)), item("b", euros(100))]

  it("does not earn: 30.00 of 100.00 paid with bonuses leave a base of 70.00", () => {
    const result = earned(lines, { paid: { a: 30 } })
    expect(result.lines.map((line) => line.base)).toEqual([euros(70), euros(100)])
    expect(result.lines[0]?.reasons).toEqual([{ code: "program_percent", rate_bp: 500 }])
    expect(result.bonuses).toBe(points(8.5))
  })

  it("earns where the merchant counts the whole", () => {
    const result = earned(lines, { paid: { a: 30 }, terms: { bonus_paid_part: "whole" } })
    expect(result.bonuses).toBe(points(10))
  })

  it("stops the whole order from earning with none_when_redeeming, and only then", () => {
    const terms = { bonus_paid_part: "none_when_redeeming" } as const
    const redeeming = earned(lines, { paid: { a: 0.01 }, terms })
    expect(redeeming).toMatchObject({ bonuses: 0, base: 0 })
    expect(redeeming.lines[1]?.reasons).toEqual([{ code: "none_when_redeeming" }])
    expect(earned(lines, { paid: { a: 0 }, terms }).bonuses).toBe(points(10))
  })

  it("leaves a line that is wholly paid with bonuses without any, and says why", () => {
    const result = earned(lines, { paid: { a: 100 } })
    expect(result.lines[0]).toMatchObject({ base: 0, reasons: [{ code: "paid_with_bonuses" }] })
    expect(result.bonuses).toBe(points(5))
  })

  it("A2 takes its tax with it: 30.00 of 121.00 leave 91.00, which is 75.21 without tax", () => {
    const taxed = item("a", euros(121), { payable_without_tax: euros(100) })
    const result = earned([taxed], { paid: { a: 30 }, terms: { tax: "excluded" } })
    expect(result.base).toBe(euros("75.21"))
  })

  it("never makes a base negative, however much a line shows as paid", () => {
    expect(
      earned([item("a", euros(10)), item("free", minor(0))], { paid: { a: 12, free: 1 } }),
    ).toMatchObject({
      base: 0,
      bonuses: 0,
    })
  })
})
