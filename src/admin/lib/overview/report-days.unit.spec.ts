import { daysUpTo, reportDays } from "./report-days"

describe("the days of a report", () => {
  it("go up to today, which is one of them", () => {
    const noon = new Date(2026, 10, 26, 12)
    expect(daysUpTo(noon, 7)).toEqual({ from: "2026-11-20", to: "2026-11-26" })
    expect(daysUpTo(noon, 30)).toEqual({ from: "2026-10-28", to: "2026-11-26" })
  })

  it("are those that the address asks for, else thirty", () => {
    expect(reportDays("90")).toBe(90)
    expect(reportDays(undefined)).toBe(30)
    expect(reportDays("12")).toBe(30)
    expect(reportDays("all")).toBe(30)
  })
})
