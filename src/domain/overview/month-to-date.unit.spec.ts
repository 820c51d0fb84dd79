import { monthsToDate } from "./month-to-date"

const at = (text: string) => Date.parse(text)

describe("the month to date", () => {
  it("is compared with as many days of the month before", () => {
    expect(monthsToDate(at("2026-11-26T12:00:00Z"), "UTC")).toEqual({
      this_month: { from: at("2026-11-01T00:00:00Z"), before: at("2026-11-26T12:00:00Z") },
      last_month: { from: at("2026-10-01T00:00:00Z"), before: at("2026-10-26T12:00:00Z") },
    })
  })

  it("of a long month is compared with the whole of a short one", () => {
    const { last_month } = monthsToDate(at("2027-03-31T12:00:00Z"), "UTC")
    expect(last_month).toEqual({
      from: at("2027-02-01T00:00:00Z"),
      before: at("2027-02-28T12:00:00Z"),
    })
  })

  it("in January is compared with December", () => {
    const { last_month } = monthsToDate(at("2027-01-10T00:00:00Z"), "UTC")
    expect(last_month.from).toBe(at("2026-12-01T00:00:00Z"))
  })

  it("begins at midnight of the program's zone, and ends at the same hour on both sides of a change of clocks", () => {
    const { this_month, last_month } = monthsToDate(at("2026-11-10T11:00:00Z"), "Europe/Warsaw")
    expect(this_month.from).toBe(at("2026-10-31T23:00:00Z"))
    // Noon in Warsaw: an hour earlier by universal time while it is summer there.
    expect(last_month).toEqual({
      from: at("2026-09-30T22:00:00Z"),
      before: at("2026-10-10T10:00:00Z"),
    })
  })
})
