import { freeKey, textToKey } from "./text-to-key"

describe("a key made of a name", () => {
  it("keeps the Latin letters and digits", () => {
    expect(textToKey("Clothing size")).toBe("clothing_size")
    expect(textToKey("Żółte łóżko, 2 szt.")).toBe("zolte_lozko_2_szt")
    expect(textToKey("2nd child")).toBe("nd_child")
    expect(textToKey("Размер одежды")).toBe("")
  })

  it("is not one that another option has", () => {
    expect(freeKey("Medium", [])).toBe("medium")
    expect(freeKey("Medium", ["medium", "medium_2"])).toBe("medium_3")
    expect(freeKey("Средний", ["option_1"])).toBe("option_2")
  })
})
