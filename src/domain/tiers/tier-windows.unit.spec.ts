import { DateTime } from "luxon"

import { at, scheduleWith, WARSAW } from "../../../integration-tests/fixtures/domain/purchases"
import type { TierScheduleTerms } from "../program/terms"
import type { TierSpan } from "./tier-windows"
import { countsFrom, isInSpan, periodEnds, tierSpans } from "./tier-windows"

const DAY_FORMAT = "yyyy-MM-dd HH:mm"

function told({ from, until }: TierSpan): string {
  return [from, until].map((instant) => (instant === null ? "…" : localTime(instant))).join(" → ")
}

function localTime(instant: number): string {
  return DateTime.fromMillis(instant, { zone: WARSAW }).toFormat(DAY_FORMAT)
}

function spans(schedule: Partial<TierScheduleTerms>, moment: string) {
  const { running, deciding } = tierSpans(scheduleWith(schedule), at(moment))
  return { running: told(running), deciding: deciding.map(told) }
}

describe("which purchases count", () => {
  it("are all of them, for ever, in a program that sums up all time", () => {
    expect(spans({ window: { kind: "all_time" } }, "2027-03-15 12:00")).toEqual({
      running: "… → …",
      deciding: ["… → …"],
    })
  })

  it("are this year's, and last year's through the end of this one", () => {
    expect(spans({ window: { kind: "calendar_year" } }, "2027-03-15 12:00")).toEqual({
      running: "2027-01-01 00:00 → 2028-01-01 00:00",
      deciding: ["2027-01-01 00:00 → 2028-01-01 00:00", "2026-01-01 00:00 → 2027-01-01 00:00"],
    })
  })

  it("are also those of the year before last while its grace days run", () => {
    const schedule = { window: { kind: "calendar_year" }, grace_days: 30 } as const
    const closed_2026 = "2026-01-01 00:00 → 2027-01-31 00:00"
    const closed_2025 = "2025-01-01 00:00 → 2026-01-31 00:00"
    const year = "2027-01-01 00:00 → 2028-01-01 00:00"
    expect(spans(schedule, "2027-01-30 23:59").deciding).toEqual([year, closed_2026, closed_2025])
    expect(spans(schedule, "2027-01-31 00:00").deciding).toEqual([year, closed_2026])
  })

  it("are those of the last twelve months to the day, and those that counted when the month began", () => {
    const schedule = { window: { kind: "rolling_months", months: 12 } } as const
    expect(spans(schedule, "2027-03-15 12:00")).toEqual({
      running: "2026-03-15 00:00 → 2027-03-16 00:00",
      deciding: ["2026-03-15 00:00 → 2027-03-16 00:00", "2026-03-01 00:00 → 2027-03-01 00:00"],
    })
  })

  it("are those of the month before where the months are short", () => {
    const schedule = { window: { kind: "rolling_months", months: 1 } } as const
    expect(spans(schedule, "2027-03-31 12:00").running).toBe("2027-02-28 00:00 → 2027-04-01 00:00")
  })

  it.each([
    ["month", "2027-05-01 00:00 → 2027-06-01 00:00", "2027-04-01 00:00 → 2027-05-01 00:00"],
    ["quarter", "2027-04-01 00:00 → 2027-07-01 00:00", "2027-01-01 00:00 → 2027-04-01 00:00"],
    ["year", "2027-01-01 00:00 → 2028-01-01 00:00", "2026-01-01 00:00 → 2027-01-01 00:00"],
  ] as const)("are those of the %s before, and never this one's", (period, running, closed) => {
    const window = { kind: "previous_period", period } as const
    expect(spans({ window }, "2027-05-20 09:00")).toEqual({ running, deciding: [closed] })
  })

  it("begin and end by the calendar of the program's zone", () => {
    const year = { window: { kind: "calendar_year" } } as const
    const { running } = tierSpans(scheduleWith(year), at("2027-06-01"))
    expect(isInSpan(running, Date.UTC(2026, 11, 31, 22, 59))).toBe(false)
    expect(isInSpan(running, Date.UTC(2026, 11, 31, 23, 0))).toBe(true)
    expect(isInSpan(running, Date.UTC(2027, 11, 31, 22, 59))).toBe(true)
    expect(isInSpan(running, Date.UTC(2027, 11, 31, 23, 0))).toBe(false)
  })
})

describe("the ends of periods", () => {
  function ends(schedule: Partial<TierScheduleTerms>, after: string, until: string): string[] {
    return periodEnds(scheduleWith(schedule), at(after), at(until)).map(localTime)
  }

  it("come once a year with the calendar year, and after its grace days", () => {
    const window = { kind: "calendar_year" } as const
    expect(ends({ window }, "2025-06-01", "2027-06-01")).toEqual([
      "2026-01-01 00:00",
      "2027-01-01 00:00",
    ])
    expect(ends({ window, grace_days: 30 }, "2025-06-01", "2027-01-30")).toEqual([
      "2026-01-31 00:00",
    ])
    expect(ends({ window, grace_days: 30 }, "2026-01-30", "2027-01-31")).toEqual([
      "2026-01-31 00:00",
      "2027-01-31 00:00",
    ])
  })

  it("come with every month where the window has no period of its own", () => {
    const expected = ["2027-02-01 00:00", "2027-03-01 00:00"]
    for (const window of [
      { kind: "all_time" },
      { kind: "rolling_months", months: 6 },
      { kind: "previous_period", period: "month" },
    ] as const) {
      expect(ends({ window }, "2027-01-15", "2027-03-01")).toEqual(expected)
    }
  })

  it("come once, however often somebody looks", () => {
    const window = { kind: "previous_period", period: "quarter" } as const
    expect(ends({ window }, "2027-04-01", "2027-06-30")).toEqual([])
    expect(ends({ window }, "2027-03-31 23:59", "2027-04-01")).toEqual(["2027-04-01 00:00"])
  })
})

describe("the day from which a purchase counts", () => {
  it("is today, except where a period decides the next", () => {
    const window = { kind: "previous_period", period: "quarter" } as const
    expect(countsFrom(scheduleWith({ window }), at("2027-02-10"))).toBe("2027-04-01")
    expect(
      countsFrom(scheduleWith({ window: { kind: "calendar_year" } }), at("2027-02-10")),
    ).toBeNull()
  })
})
