import { tillAnswer, tillItem } from "../../../../integration-tests/fixtures/admin/till-shop"
import { saleTotals } from "./sale-totals"

describe("what a basket comes to", () => {
  it("tells discounts and bonuses apart, each once", () => {
    const { cart, loyalty } = tillAnswer([tillItem("a", "coat", 10)])
    const answer = {
      cart: { ...cart, original_total: 100, total: 70, tax_total: 13.09 },
      loyalty: { ...loyalty, redeem: { ...loyalty.redeem, applied_amount: 20 } },
    }
    expect(saleTotals(answer)).toEqual({
      before: 100,
      discount: 10,
      paid_with_bonuses: 20,
      tax: 13.09,
      to_pay: 70,
    })
  })

  it("makes no discount of a fraction of a cent", () => {
    const { cart, loyalty } = tillAnswer([tillItem("a", "coat", 1)])
    const answer = { cart: { ...cart, original_total: 10.258, total: 10.26 }, loyalty }
    expect(saleTotals(answer)).toMatchObject({ before: 10.26, discount: 0, to_pay: 10.26 })
  })
})
