import fc from "fast-check"

import {
  basketOf,
  EUR,
  item,
  JPY,
  KWD,
  termsWith,
  tier,
} from "../../../integration-tests/fixtures/domain/baskets"
import { bonusValueOf, moneyWorth } from "../money/bonus-value"
import { bonuses } from "../money/bonuses"
import { minor } from "../money/money"
import type { BasketLine } from "../program/basket"
import { SELECTS_NOTHING } from "../program/terms"
import type { RedemptionInput } from "./quote-redemption"
import type { Spender } from "./redemption-refusal"
import {
  chooseRedemption,
  fitRedemption,
  quoteRedemption,
  spreadRedemption,
} from "./quote-redemption"

const pricedLine = fc.record({
  payable: fc.integer({ min: 0, max: 1_000_000 }),
  discount: fc.integer({ min: 0, max: 300_000 }),
  mark: fc.constantFrom("plain", "excluded", "group", "gift", "shipping"),
})
type PricedLine = typeof pricedLine extends fc.Arbitrary<infer T> ? T : never

const cap_bp = fc.integer({ min: 0, max: 10_000 })
const hundredths = fc.integer({ min: 0, max: 500_000 }).map(bonuses)

const shopper: fc.Arbitrary<RedemptionInput> = fc
  .record({
    lines: fc.array(pricedLine, { maxLength: 7 }),
    currency: fc.constantFrom(EUR, JPY, KWD),
    worth: fc.constantFrom("1", "10", "0.35", "0.01"),
    caps: fc.record({ program: cap_bp, group: cap_bp, tier: fc.option(cap_bp) }),
    cap_base: fc.constantFrom("after_promotions" as const, "shrink_by_discount" as const),
    shipping: fc.constantFrom("included" as const, "excluded" as const),
    minimum_balance: fc.constantFrom(bonuses(0), bonuses(2_000)),
    step: fc.constantFrom(bonuses(1), bonuses(50), bonuses(500)),
    order_max: fc.option(hundredths),
    member_max: fc.option(fc.record({ bonuses: hundredths, period: fc.constant("week" as const) })),
    minimum_order: fc.constantFrom(minor(0), minor(100_000)),
    first_order: fc.constantFrom("allowed" as const, "refused" as const),
    spender: fc.record({
      is_staff: fc.boolean(),
      has_ordered: fc.boolean(),
      spent_in_period: hundredths,
    }),
    balance: hundredths,
    paid_otherwise: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000_000 })).map(minor),
  })
  .map(({ lines, currency, worth, caps, balance, spender, paid_otherwise, ...redemption }) => ({
    terms: termsWith({
      bonus_values: { [currency.code]: worth },
      redemption: {
        ...redemption,
        cap_bp: caps.program,
        exclusions: { tag_ids: ["excluded"] },
        group_caps: [{ products: { ...SELECTS_NOTHING, tag_ids: ["group"] }, cap_bp: caps.group }],
      },
    }),
    tier: tier("gold", { cap_bp: caps.tier }),
    basket: basketOf(lines.map(basketLine), currency),
    bonus_value: bonusValueOf(worth, currency),
    balance,
    spender,
    paid_otherwise,
  }))

function basketLine({ payable, discount, mark }: PricedLine, index: number): BasketLine {
  return item(`${index}`, payable, {
    kind: mark === "shipping" ? "shipping" : "item",
    is_gift_card: mark === "gift",
    tag_ids: [mark],
    original: minor(payable + discount),
  })
}

describe("whatever the basket, the terms and the balance", () => {
  it("a quote never exceeds any of its limits", () => {
    fc.assert(
      fc.property(shopper, (input) => {
        const { max_bonuses, max_amount, caps } = quoteRedemption(input)
        const { order_max, step, minimum_balance, member_max, first_order } = input.terms.redemption
        const { has_ordered, spent_in_period } = input.spender as Spender
        const share = caps.reduce((sum, cap) => sum + cap.weight, 0n)
        expect(max_bonuses).toBeLessThanOrEqual(input.balance)
        expect(max_bonuses).toBeLessThanOrEqual(order_max ?? max_bonuses)
        expect(max_bonuses % step).toBe(0)
        expect(BigInt(max_amount) * 10_000n <= share).toBe(true)
        const payable = input.basket.lines.reduce((sum, line) => sum + line.payable, 0)
        const left = Math.max(0, payable - (input.paid_otherwise ?? 0))
        expect(max_amount).toBeLessThanOrEqual(left)
        expect(moneyWorth(max_bonuses, input.bonus_value)).toBe(max_amount)
        if (input.balance < minimum_balance) expect(max_bonuses).toBe(0)
        if (first_order === "refused" && !has_ordered) expect(max_bonuses).toBe(0)
        if (member_max && max_bonuses > 0) {
          expect(spent_in_period + max_bonuses).toBeLessThanOrEqual(member_max.bonuses)
        }
      }),
    )
  })

  it("the lines of the largest redemption add up to it, none above its payable", () => {
    fc.assert(
      fc.property(shopper, (input) => {
        const limits = quoteRedemption(input)
        const redemption = spreadRedemption(limits.max_bonuses, limits.caps, input.bonus_value)
        expect(redemption.lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(
          limits.max_bonuses,
        )
        expect(redemption.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(limits.max_amount)
        const payable = new Map(input.basket.lines.map((line) => [line.line_id, line.payable]))
        for (const line of redemption.lines) {
          expect(line.amount).toBeLessThanOrEqual(payable.get(line.line_id) ?? 0)
        }
      }),
    )
  })

  it("a request is granted within the limits or refused, and what is granted is never more than asked", () => {
    const request = fc.integer({ min: 1, max: 600_000 }).map(bonuses)
    fc.assert(
      fc.property(shopper, request, (input, requested) => {
        const limits = quoteRedemption(input)
        const fitted = fitRedemption(limits, requested, input)
        expect(fitted).toBeLessThanOrEqual(Math.min(requested, limits.max_bonuses))
        let granted
        try {
          granted = chooseRedemption(limits, requested, input)
        } catch {
          return
        }
        expect(granted).toBeLessThanOrEqual(Math.min(requested, limits.max_bonuses))
        expect(granted).toBeGreaterThan(0)
        expect(fitted).toBe(granted)
      }),
    )
  })

  it("adding an unrelated line never lowers what may be spent", () => {
    fc.assert(
      fc.property(shopper, pricedLine, (input, added) => {
        const more = basketLine(added, input.basket.lines.length)
        const larger = { ...input.basket, lines: [...input.basket.lines, more] }
        expect(quoteRedemption({ ...input, basket: larger }).max_bonuses).toBeGreaterThanOrEqual(
          quoteRedemption(input).max_bonuses,
        )
      }),
    )
  })

  it("the line's own caps never exceed its percent of what is paid for it", () => {
    fc.assert(
      fc.property(shopper, (input) => {
        quoteRedemption(input).caps.forEach((cap, index) => {
          const line = input.basket.lines[index] as BasketLine
          expect(cap.weight <= BigInt(line.payable) * BigInt(cap.cap_bp)).toBe(true)
        })
      }),
    )
  })
})
