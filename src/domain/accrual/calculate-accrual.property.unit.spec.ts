import fc from "fast-check"

import {
  basketOf,
  EUR,
  item,
  JPY,
  KWD,
  termsWith,
  today,
} from "../../../integration-tests/fixtures/domain/baskets"
import { bonusValueOf } from "../money/bonus-value"
import { bonuses } from "../money/bonuses"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { BasketLine } from "../program/basket"
import type { AccrualInput } from "./accrual-input"
import { calculateAccrual } from "./calculate-accrual"

const pricedLine = fc.record({
  payable: fc.integer({ min: 0, max: 5_000_000 }),
  net_percent: fc.integer({ min: 80, max: 100 }),
  paid_percent: fc.integer({ min: 0, max: 100 }),
  is_gift_card: fc.boolean(),
})

const input: fc.Arbitrary<AccrualInput> = fc
  .record({
    lines: fc.array(pricedLine, { maxLength: 8 }),
    currency: fc.constantFrom(EUR, JPY, KWD),
    worth: fc.constantFrom("1", "10", "0.35"),
    accrual: fc.record({
      percent_bp: fc.integer({ min: 0, max: 10_000 }),
      rounding: fc.constantFrom("round_down" as const, "half_up" as const),
      rounding_step: fc.constantFrom(bonuses(1), bonuses(10), bonuses(100)),
      tax: fc.constantFrom("included" as const, "excluded" as const),
      bonus_paid_part: fc.constantFrom("money_part_only" as const, "whole" as const),
    }),
  })
  .map(({ lines, currency, worth, accrual }) => {
    const basket = lines.map((line, index): BasketLine =>
      item(String(index), line.payable, {
        payable_without_tax: minor(Math.floor((line.payable * line.net_percent) / 100)),
        is_gift_card: line.is_gift_card,
      }),
    )
    return {
      terms: termsWith({ accrual }),
      tier: null,
      basket: basketOf(basket, currency),
      bonus_value: bonusValueOf(worth, currency),
      paid_with_bonuses: new Map(
        lines.map((line, index): [string, Minor] => [
          String(index),
          minor(Math.floor((line.payable * line.paid_percent) / 100)),
        ]),
      ),
      occasion: today(),
    }
  })

describe("A3 whatever the basket", () => {
  it("the lines' bonuses add up to the order's figure exactly", () => {
    fc.assert(
      fc.property(input, (order) => {
        const result = calculateAccrual(order)
        expect(result.lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(result.bonuses)
        expect(result.lines.reduce((sum, line) => sum + line.base, 0)).toBe(result.base)
      }),
    )
  })

  it("A3 33.33, 33.33 and 33.34 at 5 % earn 1.67, 1.66 and 1.67", () => {
    const result = calculateAccrual({
      terms: termsWith(),
      tier: null,
      basket: basketOf([item("a", 3_333), item("b", 3_333), item("c", 3_334)]),
      bonus_value: bonusValueOf(1, EUR),
      paid_with_bonuses: new Map(),
      occasion: today(),
    })
    expect(result.lines.map((line) => line.bonuses)).toEqual([167, 166, 167])
  })

  it("an order earns a whole number of steps, at most the exact percent when rounded down", () => {
    fc.assert(
      fc.property(input, (order) => {
        const result = calculateAccrual(order)
        const { rounding, rounding_step, percent_bp } = order.terms.accrual
        const { hundredths, minor_units } = order.bonus_value
        const exact =
          (result.base * percent_bp * Number(hundredths)) / (10_000 * Number(minor_units))
        expect(result.bonuses % rounding_step).toBe(0)
        const off = exact - result.bonuses
        const tiny = 1e-6
        expect(off).toBeLessThan(
          rounding === "round_down" ? rounding_step : rounding_step / 2 + tiny,
        )
        expect(off).toBeGreaterThan(
          rounding === "round_down" ? -tiny : -1 * (rounding_step / 2) - tiny,
        )
      }),
    )
  })

  it("no base passes what the customer pays for the line in money, and gift cards have none", () => {
    fc.assert(
      fc.property(input, (order) => {
        const { bonus_paid_part } = order.terms.accrual
        calculateAccrual(order).lines.forEach((line, index) => {
          const bought = order.basket.lines[index] as BasketLine
          const paid = order.paid_with_bonuses.get(line.line_id) ?? 0
          const money = bonus_paid_part === "whole" ? bought.payable : bought.payable - paid
          expect(line.base).toBeLessThanOrEqual(bought.is_gift_card ? 0 : money)
        })
      }),
    )
  })
})
