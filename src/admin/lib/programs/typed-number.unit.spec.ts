import { numberToType, typedNumber } from "./typed-number"

describe("a typed number", () => {
  it.each([
    ["5", 5],
    ["5.5", 5.5],
    ["5,5", 5.5],
    [" 1 000 ", 1_000],
    ["۱۲٫۵", 12.5],
    ["0", 0],
  ])("reads %j as %d", (typed, value) => {
    expect(typedNumber(typed)).toBe(value)
  })

  it("is nothing where nothing is typed, and no number where it cannot be told", () => {
    expect(typedNumber("  ")).toBeNull()
    expect(["1,000,000", "five", "-3", "5%"].map(typedNumber)).toEqual([NaN, NaN, NaN, NaN])
  })

  it("stands in the field as it is, and not at all while it is none", () => {
    expect([numberToType(7.5), numberToType(null), numberToType(NaN)]).toEqual(["7.5", "", ""])
  })
})
