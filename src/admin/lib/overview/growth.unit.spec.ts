import { growthPercent } from "./growth"

describe("the growth of a month beside the last one", () => {
  it.each([
    [150, 100, 50],
    [50, 100, -50],
    [100, 100, 0],
    [0, 80, -100],
    [100.4, 100, 0],
  ])("of %s after %s is %s percent", (this_month, last_month, percent) => {
    expect(growthPercent({ this_month, last_month })).toBe(percent)
  })

  it.each([
    ["after a month without any", 100, 0],
    ["after a month with more returns than purchases", 100, -20],
    ["in a month with more returns than purchases", -5, 100],
  ])("is not told in percents %s", (_, this_month, last_month) => {
    expect(growthPercent({ this_month, last_month })).toBeNull()
  })
})
