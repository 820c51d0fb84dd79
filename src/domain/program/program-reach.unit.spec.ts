import type { ProgramReach } from "./program-reach"
import { dayWithin, REACHES_EVERYBODY, validateReach } from "./program-reach"

const problemsOf = (reach: Partial<ProgramReach>) =>
  validateReach({ ...REACHES_EVERYBODY, ...reach }).map(
    ({ path, message }) => `${path}: ${message}`,
  )

describe("the days of a program", () => {
  const december = { starts_on: "2026-12-01", ends_on: "2026-12-31" }
  const inWarsaw = (time: string) => dayWithin(december, "Europe/Warsaw", Date.parse(time))

  it("begin and end at midnight of the program's zone", () => {
    expect(inWarsaw("2026-11-30T22:59:59.999Z")).toBe("before")
    expect(inWarsaw("2026-11-30T23:00:00.000Z")).toBe("within")
    expect(inWarsaw("2026-12-31T22:59:59.999Z")).toBe("within")
    expect(inWarsaw("2026-12-31T23:00:00.000Z")).toBe("after")
  })

  it("may be open on either side", () => {
    const at = Date.parse("2026-12-15T12:00:00Z")
    expect(dayWithin(REACHES_EVERYBODY, "UTC", at)).toBe("within")
    expect(dayWithin({ starts_on: "2026-12-16", ends_on: null }, "UTC", at)).toBe("before")
    expect(dayWithin({ starts_on: null, ends_on: "2026-12-14" }, "UTC", at)).toBe("after")
  })

  it("are refused when they are none, or end before they begin", () => {
    expect(problemsOf({ starts_on: "2027-02-29" })).toEqual([
      'starts_on: Write the day as year, month and day: "2026-12-01".',
    ])
    expect(problemsOf({ starts_on: "2026-12-02", ends_on: "2026-12-01" })).toEqual([
      "ends_on: Choose 2026-12-02, the first day, or a later one.",
    ])
    expect(problemsOf({ starts_on: "2026-12-01", ends_on: "2026-12-01" })).toEqual([])
  })
})

describe("the audience of a program", () => {
  it("needs customer groups for a pilot", () => {
    expect(problemsOf({ audience: "pilot" })).toEqual([
      "pilot_group_ids: Choose the customer groups of the pilot, or open the program.",
    ])
    expect(problemsOf({ audience: "pilot", pilot_group_ids: ["cusgroup_1"] })).toEqual([])
    expect(problemsOf({ audience: "invitation" })).toEqual([])
  })
})
