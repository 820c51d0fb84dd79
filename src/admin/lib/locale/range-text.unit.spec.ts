import { readRange, writeRange } from "./range-text"

describe("a range in a filter", () => {
  it.each([
    ["10..50", { from: "10", to: "50" }],
    ["10..", { from: "10", to: "" }],
    ["..2019-12-31", { from: "", to: "2019-12-31" }],
  ])("is %s in the address", (text, range) => {
    expect(readRange(text)).toEqual(range)
    expect(writeRange(range)).toBe(text)
  })

  it("says nothing without an end", () => {
    expect(writeRange({ from: "", to: "" })).toBeUndefined()
    for (const nothing of [undefined, null, 5, ""]) {
      expect(readRange(nothing)).toEqual({ from: "", to: "" })
    }
  })
})
