import { readTypedNumber } from "./typed-number"

describe("a number that somebody types", () => {
  it("has either decimal mark, any spaces, and digits of any script", () => {
    expect(readTypedNumber("12.5")).toBe(12.5)
    expect(readTypedNumber(" 1 000,25 ")).toBe(1000.25)
    expect(readTypedNumber("۱۲٫۵")).toBe(12.5)
    expect(readTypedNumber("-3")).toBe(-3)
    expect(readTypedNumber("-0")).toBe(0)
  })

  it("is nothing else", () => {
    for (const typed of ["", "twelve", "1.", ".5", "1.2.3", "1e3", "--1", "Infinity"]) {
      expect({ typed, number: readTypedNumber(typed) }).toEqual({ typed, number: null })
    }
  })
})
