import type { TillVariant } from "./scan-outcome"
import { plainPrice, variantTitle } from "./variant-title"

const coat = (title: string): TillVariant => ({
  id: "variant_1",
  title,
  sku: null,
  barcode: null,
  ean: null,
  upc: null,
  product: { title: "Wool coat", thumbnail: null },
  prices: [
    { amount: 800, currency_code: "eur" },
    { amount: 900, currency_code: "usd" },
  ],
})

describe("goods in a list of the till", () => {
  it("are called by product and variant, and by the product where it has one variant only", () => {
    expect(variantTitle(coat("M"))).toBe("Wool coat, M")
    expect(variantTitle(coat("Default variant"))).toBe("Wool coat")
    expect(variantTitle({ ...coat("M"), product: null })).toBe("M")
  })

  it("cost what they cost in the till's currency, or nobody knows", () => {
    expect(plainPrice(coat("M"), "usd")).toBe(900)
    expect(plainPrice(coat("M"), "pln")).toBeNull()
  })
})
