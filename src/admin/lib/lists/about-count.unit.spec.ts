import { aboutCount } from "./about-count"

describe("about how many there are", () => {
  it.each([
    [512_304, 512_000],
    [512_504, 513_000],
    [10_049, 10_000],
    [10_050, 10_100],
    [999, 999],
    [7, 7],
    [0, 0],
  ])("is told of %d as %d", (estimate, told) => {
    expect(aboutCount(estimate)).toBe(told)
  })
})
