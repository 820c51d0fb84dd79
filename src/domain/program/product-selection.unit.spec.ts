import { lineSelector } from "./product-selection"
import { SELECTS_NOTHING } from "./terms"

const shoe = {
  product_id: "prod_shoe",
  category_ids: ["pcat_shoes", "pcat_sale"],
  collection_id: "pcol_spring",
  tag_ids: ["ptag_red"],
}
const nameless = { product_id: null, category_ids: [], collection_id: null, tag_ids: [] }

describe("a selection of products", () => {
  it.each([
    ["itself", { product_ids: ["prod_shoe"] }],
    ["one of its categories", { category_ids: ["pcat_sale"] }],
    ["its collection", { collection_ids: ["pcol_spring"] }],
    ["one of its tags", { tag_ids: ["ptag_red"] }],
  ])("finds a product by %s", (_mark, marks) => {
    const selects = lineSelector({ ...SELECTS_NOTHING, ...marks }, null)
    expect(selects(shoe)).toBe(true)
    expect(selects({ ...nameless, product_id: "prod_sock" })).toBe(false)
    expect(selects(nameless)).toBe(false)
  })

  it("takes everything that is sold in a named sales channel, and nothing elsewhere", () => {
    const outlet = { ...SELECTS_NOTHING, sales_channel_ids: ["sc_outlet"] }
    expect(lineSelector(outlet, "sc_outlet")(nameless)).toBe(true)
    expect(lineSelector(outlet, "sc_web")(shoe)).toBe(false)
    expect(lineSelector(outlet, null)(shoe)).toBe(false)
  })

  it("that names nothing selects nothing", () => {
    expect(lineSelector(SELECTS_NOTHING, "sc_web")(shoe)).toBe(false)
  })
})
