import { calendarDays, periodEnd, periodStart } from "./period"

const at = (time: string) => Date.parse(time)

describe("a period", () => {
  it.each([
    ["day", "2027-03-10T00:00:00Z"],
    ["week", "2027-03-08T00:00:00Z"],
    ["month", "2027-03-01T00:00:00Z"],
    ["year", "2027-01-01T00:00:00Z"],
  ] as const)("of a Wednesday in March, the %s, began at %s", (period, start) => {
    expect(periodStart(period, at("2027-03-10T12:00:00Z"), "UTC")).toBe(at(start))
  })

  it("begins by the program's clock: in Warsaw it is May when London still has April", () => {
    const now = at("2027-04-30T22:30:00Z")
    expect(periodStart("month", now, "Europe/London")).toBe(at("2027-03-31T23:00:00Z"))
    expect(periodStart("month", now, "Europe/Warsaw")).toBe(at("2027-04-30T22:00:00Z"))
  })

  it("has begun at its first instant, and not a millisecond before", () => {
    const midnight = at("2027-03-01T00:00:00Z")
    expect(periodStart("month", midnight, "UTC")).toBe(midnight)
    expect(periodStart("month", midnight - 1, "UTC")).toBe(at("2027-02-01T00:00:00Z"))
  })

  it("ends where the next begins, also over a change of the clocks", () => {
    const march = at("2027-03-10T12:00:00Z")
    expect(periodEnd("month", march, "Europe/Warsaw")).toBe(at("2027-03-31T22:00:00Z"))
    expect(periodEnd("week", march, "UTC")).toBe(at("2027-03-15T00:00:00Z"))
  })
})

describe("calendar days", () => {
  it("are whole, and those of the program's zone", () => {
    expect(calendarDays("2027-03-01", "2027-03-28", "Europe/Warsaw")).toEqual({
      from: at("2027-02-28T23:00:00Z"),
      before: at("2027-03-28T22:00:00Z"),
    })
  })
})
