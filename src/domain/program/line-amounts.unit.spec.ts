import { EUR } from "../../../integration-tests/fixtures/domain/baskets"
import { linesToMinor, sumMoney } from "../money/money"
import type { PricedAdjustment, PricedLine } from "./line-amounts"
import { lineAmounts } from "./line-amounts"

function priced(more: Partial<PricedLine>): PricedLine {
  return {
    unit_price: "100",
    quantity: "2",
    is_tax_inclusive: false,
    tax_rates: ["20"],
    adjustments: [],
    ...more,
  }
}

function adjustment(amount: string, more: Partial<PricedAdjustment> = {}): PricedAdjustment {
  return { amount, is_tax_inclusive: false, is_redemption: false, ...more }
}

/** The texts as numbers: how many zeros a text carries is nobody's business. */
function figures(line: PricedLine): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lineAmounts(line)).map(([field, text]) => [field, Number(text)]),
  )
}

describe("what a line costs", () => {
  it("A2 2 × 100.00 plus 20 % tax: 240.00 to pay, 200.00 without tax", () => {
    expect(figures(priced({}))).toEqual({
      original: 240,
      payable: 240,
      payable_without_tax: 200,
      paid_with_bonuses: 0,
    })
  })

  it("A2 121.00 that includes 21 % tax are 100.00 without it", () => {
    const line = priced({
      unit_price: "121",
      quantity: "1",
      is_tax_inclusive: true,
      tax_rates: ["21"],
    })
    expect(figures(line)).toMatchObject({ payable: 121, payable_without_tax: 100 })
  })

  it.each([
    ["20.00 without tax off a price without tax", false, adjustment("20"), 240, 216],
    [
      "24.00 with tax off a price without tax",
      false,
      adjustment("24", { is_tax_inclusive: true }),
      240,
      216,
    ],
    [
      "24.00 with tax off a price with tax",
      true,
      adjustment("24", { is_tax_inclusive: true }),
      200,
      176,
    ],
    ["20.00 without tax off a price with tax", true, adjustment("20"), 200, 176],
  ])("a promotion of %s", (_what, is_tax_inclusive, promotion, original, payable) => {
    const amounts = figures(priced({ is_tax_inclusive, adjustments: [promotion] }))
    expect(amounts).toMatchObject({ original, payable, paid_with_bonuses: 0 })
    expect(amounts.payable_without_tax).toBeCloseTo(payable / 1.2, 9)
  })

  it("two tax rates add up: 10 % and 5 % on 100.00 are 115.00", () => {
    const line = priced({ quantity: "1", tax_rates: ["10", "5"] })
    expect(figures(line)).toMatchObject({ payable: 115, payable_without_tax: 100 })
  })

  it("a line without tax rates costs its price", () => {
    expect(figures(priced({ tax_rates: [] }))).toMatchObject({
      payable: 200,
      payable_without_tax: 200,
    })
  })

  it("our own reduction does not lower what the quote starts from, and is told apart", () => {
    const line = priced({
      adjustments: [
        adjustment("20"),
        adjustment("60", { is_redemption: true, is_tax_inclusive: true }),
      ],
    })
    expect(figures(line)).toEqual({
      original: 240,
      payable: 216,
      payable_without_tax: 180,
      paid_with_bonuses: 60,
    })
  })

  it("our own reduction written without tax takes off its worth with tax", () => {
    const line = priced({ adjustments: [adjustment("50", { is_redemption: true })] })
    expect(figures(line)).toMatchObject({ payable: 240, paid_with_bonuses: 60 })
  })

  it("a promotion of more than the price leaves nothing to pay, and not less", () => {
    expect(figures(priced({ adjustments: [adjustment("300")] }))).toMatchObject({
      original: 240,
      payable: 0,
      payable_without_tax: 0,
    })
  })

  it("weighed goods: 1.25 kg at 3.99", () => {
    const line = priced({ unit_price: "3.99", quantity: "1.25", tax_rates: [] })
    expect(lineAmounts(line).payable).toBe("4.9875")
  })

  it("A8 5.60, 8.92, 44.91, 217.26 and 2 400 plus 15 % tax are 3 078.19 to the last cent", () => {
    const payable = ["5.6", "8.92", "44.91", "217.26", "2400"].map(
      (unit_price) => lineAmounts(priced({ unit_price, quantity: "1", tax_rates: ["15"] })).payable,
    )
    expect(payable.map(Number)).toEqual([6.44, 10.258, 51.6465, 249.849, 2_760])
    expect(sumMoney(linesToMinor(payable, EUR))).toBe(307_819)
  })
})
