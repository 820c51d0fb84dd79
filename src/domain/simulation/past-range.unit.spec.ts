import { pastRange } from "./past-range"

const ZONE = "Europe/Warsaw"
const NOW = Date.parse("2027-03-31T22:30:00Z")

describe("a range of the past", () => {
  it("is so many calendar days of the program's zone, today included", () => {
    expect(pastRange({ days: 90 }, NOW, ZONE)).toEqual({
      from: "2027-01-02",
      to: "2027-04-01",
      since: Date.parse("2027-01-01T23:00:00Z"),
      before: NOW,
    })
  })

  it("is whole days from one to another, and nothing that is still to come", () => {
    expect(pastRange({ from: "2027-03-01", to: "2027-03-28" }, NOW, ZONE)).toMatchObject({
      since: Date.parse("2027-02-28T23:00:00Z"),
      before: Date.parse("2027-03-28T22:00:00Z"),
    })
    expect(pastRange({ from: "2027-03-01", to: "2027-12-31" }, NOW, ZONE).before).toBe(NOW)
  })
})
