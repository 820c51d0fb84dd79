import { InvariantError } from "../errors"
import { divideRounded, floorToStep, leastCommonMultiple, mulDiv } from "./integer-math"

describe("one rounding", () => {
  it.each([
    [99_99, 3_000, 10_000, 29_99, 30_00],
    [10_06, 1_000, 10_000, 1_00, 1_01],
    [10_05, 1_000, 10_000, 1_00, 1_01],
    [10_04, 1_000, 10_000, 1_00, 1_00],
    [0, 3_000, 10_000, 0, 0],
  ])("%d × %d ÷ %d is %d rounded down and %d half up", (a, b, c, down, half_up) => {
    expect(mulDiv(a, b, c, "round_down")).toBe(down)
    expect(mulDiv(a, b, c, "half_up")).toBe(half_up)
  })

  it("is exact where the product does not fit a double", () => {
    expect(mulDiv(9_007_199_254_740_991, 9_999, 10_000, "round_down")).toBe(9_006_298_534_815_516)
  })

  it("refuses a negative amount, a zero divisor, and a quotient that a double cannot hold", () => {
    expect(() => mulDiv(-1, 1, 2, "round_down")).toThrow(
      new InvariantError("cannot divide -1 by 2"),
    )
    expect(() => divideRounded(1n, 0n, "half_up")).toThrow(
      new InvariantError("cannot divide 1 by 0"),
    )
    expect(() => divideRounded(2n ** 60n, 1n, "half_up")).toThrow(InvariantError)
  })
})

describe("steps", () => {
  it("go down to the last whole one", () => {
    expect(floorToStep(12_50, 5_00)).toBe(10_00)
    expect(floorToStep(15_00, 5_00)).toBe(15_00)
    expect(floorToStep(4_99, 5_00)).toBe(0)
  })

  it("of two kinds meet at their least common multiple", () => {
    expect(leastCommonMultiple(500, 100)).toBe(500)
    expect(leastCommonMultiple(150, 100)).toBe(300)
    expect(leastCommonMultiple(1, 7)).toBe(7)
  })
})
