import { refusalOf } from "../../../integration-tests/fixtures/domain/refusals"
import { currencyOf } from "../money/currency"
import { minor } from "../money/money"
import { paidBackByMethod, takePayment } from "./taken-payment"

const EUR = currencyOf("eur")

describe("a payment at the till", () => {
  it.each([
    ["50.00 for 47.20 leave 2.80 of change", 50, 5_000, 280],
    ["just what it costs, where nobody has counted", null, 4_720, 0],
    ["to the cent", 47.2, 4_720, 0],
  ])("in cash: %s", (_, tendered, given, change) => {
    expect(takePayment({ method: "cash", tendered }, minor(4_720), EUR)).toEqual({
      method: "cash",
      amount: 4_720,
      tendered: given,
      change,
    })
  })

  it("by card is what it costs, and nothing is given back", () => {
    expect(takePayment({ method: "card", tendered: null }, minor(4_720), EUR)).toEqual({
      method: "card",
      amount: 4_720,
      tendered: null,
      change: null,
    })
  })

  it.each([
    [40, "EUR 40.00 is less than the 47.20 to be paid."],
    [47.199, "Write money with at most 2 decimals, as EUR has them."],
  ])("of %d in cash is refused", (tendered, message) => {
    const refusal = refusalOf(() => takePayment({ method: "cash", tendered }, minor(4_720), EUR))
    expect(refusal).toMatchObject({ code: "payment_invalid", message })
  })

  it("goes back by each way once", () => {
    const parts = [
      { method: "cash", money: minor(100) },
      { method: null, money: minor(50) },
      { method: "cash", money: minor(20) },
    ] as const
    expect(paidBackByMethod(parts)).toEqual([
      { method: "cash", money: 120 },
      { method: null, money: 50 },
    ])
  })
})
