import { REDEMPTION_REFERENCE } from "../basket/redemption-marks"
import type { ShopCart } from "../redemption/read-cart"
import { leavesMoneyToPay } from "./money-to-pay"

const cartOf = (price: string, more: Partial<ShopCart> = {}): ShopCart => ({
  id: "cart_1",
  currency_code: "eur",
  items: [{ id: "cali_1", quantity: 2, raw_unit_price: { value: price }, is_tax_inclusive: true }],
  ...more,
})

const credit = (amount: string) => ({
  id: "cacl_1",
  raw_amount: { value: amount },
  reference: REDEMPTION_REFERENCE,
})

const reducedBy = (amount: string): Partial<ShopCart> => ({
  items: [
    {
      id: "cali_1",
      quantity: 2,
      raw_unit_price: { value: "100" },
      is_tax_inclusive: true,
      adjustments: [
        { id: "caliadj_1", raw_amount: { value: amount }, is_tax_inclusive: true, code: "TEN" },
      ],
    },
  ],
})

describe("a cart at the till surely has something to pay", () => {
  it("with goods that cost something, also beside a promotion or a part paid by bonuses", () => {
    expect(leavesMoneyToPay(cartOf("100"))).toBe(true)
    expect(leavesMoneyToPay(cartOf("100", reducedBy("199.50")))).toBe(true)
    expect(leavesMoneyToPay(cartOf("100", { credit_lines: [credit("60")] }))).toBe(true)
  })

  it("not when it costs nothing, or everything is paid already", () => {
    expect(leavesMoneyToPay(cartOf("0"))).toBe(false)
    expect(leavesMoneyToPay({ id: "cart_1", currency_code: "eur", items: [] })).toBe(false)
    expect(leavesMoneyToPay(cartOf("100", reducedBy("200")))).toBe(false)
    expect(leavesMoneyToPay(cartOf("100", { credit_lines: [credit("200")] }))).toBe(false)
  })

  it("not when it is about a cent: Medusa keeps fractions that are rounded here", () => {
    expect(leavesMoneyToPay(cartOf("0.005"))).toBe(false)
    expect(leavesMoneyToPay(cartOf("100", reducedBy("199.99")))).toBe(false)
  })
})
