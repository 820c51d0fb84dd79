import {
  basketOf,
  EUR,
  euros,
  item,
  JPY,
  ONE_EURO,
  termsWith,
  tier,
} from "../../../integration-tests/fixtures/domain/baskets"
import { points } from "../../../integration-tests/fixtures/domain/accounts"
import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { bonusValueOf } from "../money/bonus-value"
import { currencyOf } from "../money/currency"
import type { Bonuses } from "../money/bonuses"
import type { TermsPatch } from "../program/merge-terms"
import { SELECTS_NOTHING } from "../program/terms"
import type { RedemptionInput } from "./quote-redemption"
import {
  chooseRedemption,
  fitRedemption,
  quoteRedemption,
  spreadRedemption,
} from "./quote-redemption"

const PLENTY = points(10_000)

function shopper(
  redemption: TermsPatch["redemption"] = {},
  more: Partial<RedemptionInput> = {},
): RedemptionInput {
  return {
    terms: termsWith({ redemption }),
    tier: null,
    basket: basketOf([item("a", euros(100))]),
    bonus_value: ONE_EURO,
    balance: PLENTY,
    ...more,
  }
}

const of = (amount: number | string) => ({ basket: basketOf([item("a", euros(amount))]) })

function choose(input: RedemptionInput, requested: Bonuses | "max"): Bonuses {
  return chooseRedemption(quoteRedemption(input), requested, input)
}

describe("beside gift cards and store credit", () => {
  it.each([
    [0, 30, "order_share"],
    [70, 30, "order_share"],
    [70.01, 29.99, "left_to_pay"],
    [80, 20, "left_to_pay"],
    [100, 0, "left_to_pay"],
    [120, 0, "left_to_pay"],
  ])("of 100.00 less %d, bonuses pay %d at most: %s", (paid, max, limited_by) => {
    expect(quoteRedemption(shopper({}, { paid_otherwise: euros(paid) }))).toMatchObject({
      max_bonuses: points(max),
      max_amount: euros(max),
      limited_by,
    })
  })

  it("what is left to pay counts shipping, which bonuses may not pay", () => {
    const basket = basketOf([item("a", euros(100)), item("s", euros(10), { kind: "shipping" })])
    const input = shopper({ cap_bp: 10_000 }, { basket, paid_otherwise: euros(10) })
    expect(quoteRedemption(input)).toMatchObject({ max_amount: euros(100) })
  })

  it("asking for more than is left is refused, and a wish shrinks to it", () => {
    const input = shopper({}, { paid_otherwise: euros(80) })
    expect(refusalOf(() => choose(input, points(30)))).toMatchObject({
      code: "bonuses_above_limit",
      details: { limit: points(20), requested: points(30) },
    })
    expect(fitRedemption(quoteRedemption(input), points(30), input)).toBe(points(20))
  })
})

describe("A4 a cap of 30 %", () => {
  it.each([
    ["100", 30],
    ["99.99", 29.99],
    ["90", 27],
    ["0.03", 0],
    ["0.04", 0.01],
  ])("an order of %s takes %d bonuses at most", (amount, max) => {
    expect(quoteRedemption(shopper({}, of(amount)))).toMatchObject({
      max_bonuses: points(max),
      max_amount: euros(max),
      limited_by: "order_share",
    })
  })

  it("is rounded down once for the order: two lines of 0.05 take 0.03, not twice 0.01", () => {
    const basket = basketOf([item("a", 5), item("b", 5)])
    expect(quoteRedemption(shopper({}, { basket })).max_bonuses).toBe(3)
  })

  it("with a 30 % promotion and shrink_by_discount leaves nothing", () => {
    const basket = basketOf([item("a", euros(70), { original: euros(100) })])
    expect(quoteRedemption(shopper({ cap_base: "shrink_by_discount" }, { basket }))).toMatchObject({
      max_bonuses: 0,
      limited_by: "nothing_eligible",
    })
  })
})

describe("A5 eligible lines", () => {
  const basket = basketOf([item("a", euros(80)), item("x", euros(20))])
  const exclusions = { product_ids: ["prod_x"] }

  it("80 eligible beside 20 excluded, cap 50 %: 40.00", () => {
    expect(quoteRedemption(shopper({ cap_bp: 5_000, exclusions }, { basket }))).toMatchObject({
      max_bonuses: points(40),
      limited_by: "order_share",
    })
  })

  it("a product group with its own 10 % on the 80: 8.00", () => {
    const products = { ...SELECTS_NOTHING, product_ids: ["prod_a"] }
    const group_caps = [{ products, cap_bp: 1_000 }]
    const input = shopper({ cap_bp: 5_000, exclusions, group_caps }, { basket })
    expect(quoteRedemption(input).max_bonuses).toBe(points(8))
  })

  it("nothing but gift cards: nothing, whatever the balance", () => {
    const gift = basketOf([item("g", euros(100), { is_gift_card: true })])
    expect(quoteRedemption(shopper({}, { basket: gift, balance: points(0) }))).toMatchObject({
      max_bonuses: 0,
      limited_by: "nothing_eligible",
    })
  })
})

describe("A6 what the shopper asks for", () => {
  it("40 when 30 is the limit is refused, with the limit in the message", () => {
    expect(refusalOf(() => choose(shopper(), points(40)))).toEqual({
      code: "bonuses_above_limit",
      message: "At most 30.00 bonuses can be spent on this order; 40.00 were asked for.",
      details: { limit: points(30), requested: points(40) },
    })
    expect(refusalOf(() => choose(shopper(), points(30.01))).code).toBe("bonuses_above_limit")
  })

  it('"max" is 30, 30 is 30, and 12.34 is exactly 12.34', () => {
    expect(choose(shopper(), "max")).toBe(points(30))
    expect(choose(shopper(), points(30))).toBe(points(30))
    expect(choose(shopper(), points(12.34))).toBe(points(12.34))
  })

  it("anything on a basket that takes no bonuses is above the limit of 0.00", () => {
    const refusal = refusalOf(() => choose(shopper({ cap_bp: 0 }), points(1)))
    expect(refusal).toMatchObject({ code: "bonuses_above_limit", details: { limit: 0 } })
    expect(choose(shopper({ cap_bp: 0 }), "max")).toBe(0)
  })
})

describe("A7 balance, minimum and step", () => {
  it("a balance of 12.50 under a limit of 30 is the limit", () => {
    expect(quoteRedemption(shopper({}, { balance: points(12.5) }))).toMatchObject({
      max_bonuses: points(12.5),
      limited_by: "balance",
      allowed_by_rules: points(30),
    })
  })

  it("more than the balance, though within the rules, is insufficient_balance", () => {
    expect(refusalOf(() => choose(shopper({}, { balance: points(12.5) }), points(20)))).toEqual({
      code: "insufficient_balance",
      message: "Only 12.50 bonuses can be spent; 20.00 were asked for.",
      details: { limit: points(12.5), requested: points(20) },
    })
  })

  it("a minimum balance of 20 refuses 12.50, any request and max alike", () => {
    const input = shopper({ minimum_balance: points(20) }, { balance: points(12.5) })
    expect(quoteRedemption(input)).toMatchObject({ max_bonuses: 0, limited_by: "minimum_balance" })
    for (const requested of [points(5), "max" as const]) {
      expect(refusalOf(() => choose(input, requested))).toEqual({
        code: "redemption_below_minimum",
        message: "Bonuses can be spent from a balance of 20.00; there are 12.50.",
        details: { minimum_balance: points(20), balance: points(12.5) },
      })
    }
  })

  it("a balance of exactly the minimum may be spent", () => {
    const input = shopper({ minimum_balance: points(20) }, { balance: points(20) })
    expect(choose(input, "max")).toBe(points(20))
  })

  it("a step of 5 takes 10 of 12.50, and 10 of an asked 12", () => {
    const input = shopper({ step: points(5) }, { balance: points(12.5) })
    expect(choose(input, "max")).toBe(points(10))
    expect(choose(input, points(12))).toBe(points(10))
  })

  it("a step that is larger than what may be spent leaves nothing, and says so", () => {
    const input = shopper({ step: points(50) })
    expect(quoteRedemption(input)).toMatchObject({ max_bonuses: 0, limited_by: "step" })
    const small = shopper({ step: points(5) }, { balance: points(100) })
    expect(refusalOf(() => choose(small, points(4.99)))).toMatchObject({
      code: "bonuses_invalid",
      message: "Bonuses are spent in steps of 5.00.",
    })
  })

  it("an order maximum of 20 holds before the cap of 30", () => {
    expect(quoteRedemption(shopper({ order_max: points(20) }))).toMatchObject({
      max_bonuses: points(20),
      limited_by: "order_maximum",
    })
    expect(quoteRedemption(shopper({ order_max: points(40) })).limited_by).toBe("order_share")
    expect(refusalOf(() => choose(shopper({ order_max: points(20) }), points(25))).code).toBe(
      "bonuses_above_limit",
    )
  })

  it("an empty balance is what limits, and asking is insufficient", () => {
    const input = shopper({}, { balance: points(0) })
    expect(quoteRedemption(input)).toMatchObject({ max_bonuses: 0, limited_by: "balance" })
    expect(refusalOf(() => choose(input, points(1))).code).toBe("insufficient_balance")
  })

  it("a tier's own cap counts: 50 % for gold", () => {
    const input = shopper({}, { tier: tier("gold", { cap_bp: 5_000 }) })
    expect(quoteRedemption(input).max_bonuses).toBe(points(50))
  })
})

describe("A8 a cap of 100 %", () => {
  it("pays an order of 106.25 to the last cent", () => {
    const input = shopper({ cap_bp: 10_000 }, of("106.25"))
    expect(quoteRedemption(input).max_amount).toBe(euros("106.25"))
  })

  it("pays every line of 3 078.19 exactly, and nothing is left over", () => {
    const payable = [644, 1_026, 5_164, 24_985, 276_000]
    const basket = basketOf(payable.map((amount, index) => item(String(index), amount)))
    const limits = quoteRedemption(shopper({ cap_bp: 10_000 }, { basket }))
    expect(limits.max_amount).toBe(307_819)
    const { lines } = spreadRedemption(limits.max_bonuses, limits.caps, ONE_EURO)
    expect(lines.map((line) => line.amount)).toEqual(payable)
    expect(lines.map((line) => line.bonuses)).toEqual(payable)
  })
})

describe("A9 a bonus worth 10.00", () => {
  it("an order of 20 spends 2 of 30 bonuses", () => {
    const ten = bonusValueOf(10, EUR)
    const input = shopper({ cap_bp: 10_000 }, { ...of(20), bonus_value: ten, balance: points(30) })
    const limits = quoteRedemption(input)
    expect(limits).toMatchObject({ max_bonuses: points(2), max_amount: euros(20) })
    expect(spreadRedemption(limits.max_bonuses, limits.caps, ten)).toEqual({
      bonuses: points(2),
      amount: euros(20),
      lines: [{ line_id: "a", bonuses: points(2), amount: euros(20) }],
    })
  })
})

describe("A10 other currencies", () => {
  it.each([
    ["jpy", 100, 30],
    ["jpy", 99, 29],
    ["kwd", 100_000, 30],
    ["kwd", 99_999, 29.99],
  ])("in %s %d minor units take %d bonuses at 30 %%", (code, payable, max) => {
    const currency = currencyOf(code)
    const basket = basketOf([item("a", payable)], currency)
    const input = shopper({}, { basket, bonus_value: bonusValueOf(1, currency) })
    expect(quoteRedemption(input).max_bonuses).toBe(points(max))
  })

  it("without digits, an asked 12.34 spends 12 whole bonuses, and 0.50 none", () => {
    const basket = basketOf([item("a", 100)], JPY)
    const input = shopper({}, { basket, bonus_value: bonusValueOf(1, JPY) })
    expect(choose(input, points(12.34))).toBe(points(12))
    expect(refusalOf(() => choose(input, points(0.5)))).toMatchObject({
      code: "bonuses_invalid",
      message: "Bonuses are spent in steps of 1.00.",
    })
  })
})
