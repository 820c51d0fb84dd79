import { momentOf } from "./moment"

const told = (text: string, zone = "Europe/Warsaw") => {
  const moment = momentOf(text, zone)
  return moment === null ? null : new Date(moment).toISOString()
}

describe("the moment from which a version is in force", () => {
  it("is midnight of a day in the program's zone", () => {
    expect(told("2026-12-01")).toBe("2026-11-30T23:00:00.000Z")
    expect(told("2026-12-01", "Asia/Tehran")).toBe("2026-11-30T20:30:00.000Z")
  })

  it("is what a moment says, whatever the zone", () => {
    expect(told("2026-12-01T08:00:00+01:00")).toBe("2026-12-01T07:00:00.000Z")
    expect(told("2026-12-01T08:00:00Z")).toBe("2026-12-01T08:00:00.000Z")
  })

  it("is none for a day that does not exist, a time without an offset, or other words", () => {
    expect([told("2026-02-30"), told("2026-12-01T08:00:00"), told("tomorrow")]).toEqual([
      null,
      null,
      null,
    ])
  })
})
