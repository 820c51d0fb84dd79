import { orderLineTitles } from "./order-line-titles"

describe("the lines of an order", () => {
  it("are called by product and variant, shipping by its method", () => {
    const titles = orderLineTitles({
      items: [
        { id: "line_1", title: "M", product_title: "Wool coat", variant_title: "M" },
        { id: "line_2", title: "Alteration", product_title: null, variant_title: null },
      ],
      shipping_methods: [{ id: "ship_1", name: "Courier" }],
    })

    expect(titles.get("line_1")).toBe("Wool coat · M")
    expect(titles.get("line_2")).toBe("Alteration")
    expect(titles.get("ship_1")).toBe("Courier")
  })
})
