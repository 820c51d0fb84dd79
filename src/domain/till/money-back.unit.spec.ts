import fc from "fast-check"

import { currencyOf } from "../money/currency"
import { minor } from "../money/money"
import type { MoneyBackInput } from "./money-back"
import { moneyBack } from "./money-back"

const EUR = currencyOf("eur")

const asked = (input: Partial<MoneyBackInput> = {}): MoneyBackInput => ({
  currency: EUR,
  owed_before: "0",
  returned: [{ item_id: "coat", quantity: 1, unit_value: "35", tender: minor(0) }],
  is_last: false,
  shortfall_worth: minor(0),
  paid: minor(7000),
  ...input,
})

const goods = (unit_value: string, quantity = 1, tender = 0) => ({
  item_id: unit_value,
  quantity,
  unit_value,
  tender: minor(tender),
})

describe("the money of a return", () => {
  it.each<[string, Partial<MoneyBackInput>, number, number[]]>([
    ["what was paid for the goods", {}, 3500, [3500]],
    [
      "what was paid in money where bonuses were a means of payment",
      { returned: [goods("50", 1, 1500)] },
      3500,
      [3500],
    ],
    ["not what was owed before", { owed_before: "12.50" }, 3500, [3500]],
    ["less what the customer owes himself", { owed_before: "-20" }, 1500, [1500]],
    ["nothing of what was never paid", { owed_before: "-70", paid: minor(0) }, 0, [0]],
    ["no more than was paid", { paid: minor(2000) }, 2000, [2000]],
    ["less the bonuses that are taken out of it", { shortfall_worth: minor(500) }, 3000, [3000]],
    ["nothing where these are worth more", { shortfall_worth: minor(9900) }, 0, [0]],
    [
      "shared by what the lines have cost",
      { returned: [goods("10"), goods("0.005", 4)], paid: minor(2000) },
      1002,
      [1000, 2],
    ],
    ["no part of a cent before the last goods", { returned: [goods("10.258")] }, 1025, [1025]],
    [
      "the rounded price with the last goods",
      { returned: [goods("10.258")], is_last: true, paid: minor(1026) },
      1026,
      [1026],
    ],
    [
      "whole, where a share has lost its last digits",
      { returned: [goods("29.999999999999999")] },
      3000,
      [3000],
    ],
    [
      "whole units in a currency without digits",
      { currency: currencyOf("jpy"), returned: [goods("333.3333")], paid: minor(1000) },
      333,
      [333],
    ],
  ])("is %s", (_, input, money, by_line) => {
    expect(moneyBack(asked(input))).toEqual({ money, by_line })
  })

  it("A20: comes to what one whole return pays, however it is split", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (price_in_thousandths, first, second) => {
          const pieces = first + second
          const unit_value = String(price_in_thousandths / 1000 / pieces)
          const paid = Math.round(price_in_thousandths / 10)
          const whole = moneyBack(
            asked({ returned: [goods(unit_value, pieces)], is_last: true, paid: minor(paid) }),
          ).money
          const one = moneyBack(
            asked({ returned: [goods(unit_value, first)], paid: minor(paid) }),
          ).money
          const left = Number(unit_value) * first - one / 100
          const other = moneyBack(
            asked({
              owed_before: left.toFixed(9),
              returned: [goods(unit_value, second)],
              is_last: true,
              paid: minor(paid - one),
            }),
          ).money
          expect(one + other).toBe(whole)
        },
      ),
    )
  })
})
