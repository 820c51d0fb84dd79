import type { ExpiryTerms } from "../program/lifetime"
import { afterDays, lastUsableDate, lotDates } from "./lot-dates"

const at = (iso: string) => Date.parse(iso)
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())

function dates(earned: string, expiry: ExpiryTerms, zone = "UTC", activation_delay_days = 0) {
  const { available_from, expires_at } = lotDates(
    at(earned),
    { activation_delay_days, expiry },
    zone,
  )
  return { available_from: iso(available_from), expires_at: iso(expires_at) }
}

describe("A29 how long a lot lasts", () => {
  it("earned on 22 January to the end of the month: through 31 January, gone on 1 February 00:00", () => {
    const { available_from, expires_at } = dates("2027-01-22T15:30:00Z", { kind: "end_of_month" })
    expect(available_from).toBe("2027-01-22T15:30:00.000Z")
    expect(expires_at).toBe("2027-02-01T00:00:00.000Z")
  })

  it("the day is the program's: the same moment is another month in Auckland and in New York", () => {
    const earned = "2027-01-31T20:00:00Z"
    expect(dates(earned, { kind: "end_of_month" }, "Pacific/Auckland").expires_at).toBe(
      "2027-02-28T11:00:00.000Z",
    )
    expect(dates(earned, { kind: "end_of_month" }, "America/New_York").expires_at).toBe(
      "2027-02-01T05:00:00.000Z",
    )
  })

  it.each([
    [{ kind: "never" }, null],
    [{ kind: "days", days: 30 }, "2027-03-03T00:00:00.000Z"],
    [{ kind: "months", months: 1 }, "2027-03-01T00:00:00.000Z"],
    [{ kind: "months", months: 12 }, "2028-02-01T00:00:00.000Z"],
    [{ kind: "end_of_month" }, "2027-02-01T00:00:00.000Z"],
    [{ kind: "end_of_year" }, "2028-01-01T00:00:00.000Z"],
  ] as const)("earned on 31 January, %j ends before %s", (expiry, expires_at) => {
    expect(dates("2027-01-31T08:00:00Z", expiry).expires_at).toBe(expires_at)
  })

  it("the last day is told as the customer reads it", () => {
    expect(lastUsableDate(at("2027-02-01T00:00:00Z"), "UTC")).toBe("2027-01-31")
    expect(lastUsableDate(at("2027-01-31T23:00:00Z"), "Europe/Warsaw")).toBe("2027-01-31")
  })
})

describe("A30 a lot that waits", () => {
  it("is available from the start of its 14th day, and its own days count from there", () => {
    expect(dates("2027-03-10T18:00:00Z", { kind: "days", days: 10 }, "UTC", 14)).toEqual({
      available_from: "2027-03-24T00:00:00.000Z",
      expires_at: "2027-04-04T00:00:00.000Z",
    })
  })

  it("to the end of the month means the month in which it becomes available", () => {
    expect(dates("2027-01-25T18:00:00Z", { kind: "end_of_month" }, "UTC", 14).expires_at).toBe(
      "2027-03-01T00:00:00.000Z",
    )
  })
})

describe("days on which the clocks change", () => {
  it("in Warsaw a lot of one day lasts through the 23 hours of the spring change", () => {
    const { expires_at } = dates("2027-03-27T11:00:00Z", { kind: "days", days: 1 }, "Europe/Warsaw")
    expect(expires_at).toBe("2027-03-28T22:00:00.000Z")
  })

  it("in Warsaw a lot of one day lasts through the 25 hours of the autumn change", () => {
    const { expires_at } = dates("2027-10-30T11:00:00Z", { kind: "days", days: 1 }, "Europe/Warsaw")
    expect(expires_at).toBe("2027-10-31T23:00:00.000Z")
  })

  it("where the clocks skip midnight, bonuses of that day activate at midnight of a later one", () => {
    const zone = "America/Sao_Paulo"
    const skipped = "2018-11-04T15:00:00Z"
    expect(dates(skipped, { kind: "never" }, zone, 3).available_from).toBe(
      "2018-11-07T02:00:00.000Z",
    )
    expect(iso(afterDays(at(skipped), 2, zone))).toBe("2018-11-07T02:00:00.000Z")
    expect(dates("2018-11-03T15:00:00Z", { kind: "days", days: 1 }, zone).expires_at).toBe(
      "2018-11-05T02:00:00.000Z",
    )
  })
})

describe("the days of grace", () => {
  it("14 days from the afternoon of 10 March are over at 00:00 of 25 March", () => {
    expect(iso(afterDays(at("2027-03-10T15:00:00Z"), 14, "UTC"))).toBe("2027-03-25T00:00:00.000Z")
  })

  it("none at all still last to the end of today", () => {
    expect(iso(afterDays(at("2027-03-10T15:00:00Z"), 0, "UTC"))).toBe("2027-03-11T00:00:00.000Z")
  })
})
