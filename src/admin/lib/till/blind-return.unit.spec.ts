import type { TillCart } from "../../hooks/api/till-types"
import { broughtGoods, pricedGoods } from "./blind-return"

const COAT = {
  id: "cali_coat",
  variant_id: "variant_coat",
  title: "M",
  product_title: "Wool coat",
  quantity: 3,
  original_total: 100,
}
const GIFT = {
  id: "cali_gift",
  variant_id: null,
  title: "Gift wrap",
  product_title: null,
  quantity: 1,
  original_total: 2.5,
}
const cart = { currency_code: "eur", items: [COAT, GIFT] } as unknown as TillCart

describe("goods that are brought back without a receipt", () => {
  it("are those of the basket, at what one costs today", () => {
    expect(broughtGoods(cart)).toEqual([
      {
        id: "cali_coat",
        variant_id: "variant_coat",
        title: "Wool coat",
        quantity: 3,
        price_today: 33.33,
      },
      { id: "cali_gift", variant_id: null, title: "Gift wrap", quantity: 1, price_today: 2.5 },
    ])
  })

  it("are by weight at what a kilogram costs", () => {
    const apples = { ...COAT, quantity: 0.35, original_total: 4.5465 }
    const weighed = { currency_code: "eur", items: [apples] } as unknown as TillCart
    expect(broughtGoods(weighed)).toMatchObject([{ quantity: 0.35, price_today: 12.99 }])
  })

  it("are paid out as typed, or else at today's price", () => {
    expect(pricedGoods(broughtGoods(cart), { cali_coat: "20,50" }, "eur")).toEqual({
      lines: [
        { variant_id: "variant_coat", title: "Wool coat", quantity: 3, unit_price: 20.5 },
        { title: "Gift wrap", quantity: 1, unit_price: 2.5 },
      ],
      problems: {},
    })
  })

  it("are asked for only when every price can be read", () => {
    const typed = { cali_coat: "much", cali_gift: "2.505" }
    expect(pricedGoods(broughtGoods(cart), typed, "eur")).toEqual({
      lines: [],
      problems: { cali_coat: "notMoney", cali_gift: "decimals" },
    })
  })
})
