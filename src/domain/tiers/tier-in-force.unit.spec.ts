import type { Purchase } from "../../../integration-tests/fixtures/domain/purchases"
import { at, purchases, scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import type { ProgramTerms, TierScheduleTerms } from "../program/terms"
import { tierAfterPeriods, tierInForce, tierWithoutGift } from "./tier-in-force"

const YEAR = { kind: "calendar_year" } as const
const ALL_TIME = { kind: "all_time" } as const
const TWELVE_MONTHS = { kind: "rolling_months", months: 12 } as const
const QUARTER = { kind: "previous_period", period: "quarter" } as const

interface Look {
  readonly held?: string | null
  readonly floor?: string | null
  readonly after: string
  readonly on: string
  readonly bought: readonly Purchase[]
}

/** The tier after a nightly look at a member who was last looked at on `after`. */
function looked(terms: ProgramTerms, { held = null, floor = null, after, on, bought }: Look) {
  const moments = { after: at(after), at: at(on) }
  return tierAfterPeriods(terms, { held, floor }, purchases(...bought), moments)?.handle
}

function read(terms: ProgramTerms, held: string, on: string, bought: readonly Purchase[]) {
  return tierInForce(terms, { held, floor: null }, purchases(...bought), at(on))?.handle
}

describe("a tier goes up at once", () => {
  it.each([
    ["all time", ALL_TIME, "2019-05-01"],
    ["the calendar year", YEAR, "2027-01-02"],
    ["twelve months", TWELVE_MONTHS, "2026-06-02"],
    ["the quarter before", QUARTER, "2027-01-02"],
  ])("by %s, when it is read, whether a job has run or not", (_name, window, day) => {
    const terms = scheduleWith({ window })
    expect(read(terms, "first", "2027-06-01", [[day, 9_999]])).toBe("first")
    expect(read(terms, "first", "2027-06-01", [[day, 10_000]])).toBe("second")
  })

  it.each([
    ["the year before last", YEAR, "2025-12-31"],
    ["more than twelve months ago", TWELVE_MONTHS, "2026-05-31"],
    ["this quarter", QUARTER, "2027-04-01"],
  ])("and not by what was bought in %s", (_name, window, day) => {
    expect(read(scheduleWith({ window }), "first", "2027-06-02", [[day, 10_000]])).toBe("first")
  })

  it("A27 with returns taken off: 15 000 bought and 14 000 returned are 1 000", () => {
    const bought = [
      ["2027-02-01", 15_000],
      ["2027-02-01", -14_000],
    ] as const
    for (const window of [ALL_TIME, YEAR, TWELVE_MONTHS]) {
      expect(read(scheduleWith({ window }), "first", "2027-03-01", bought)).toBe("first")
    }
  })

  it("where an order of last year is seen only now", () => {
    const terms = scheduleWith({ window: YEAR, downgrade: "period_end" })
    expect(read(terms, "first", "2027-03-01", [["2026-12-30", 10_000]])).toBe("second")
  })
})

describe("a tier goes down", () => {
  const bought: readonly Purchase[] = [
    ["2025-03-01", 25_000],
    ["2026-03-01", 500],
  ]
  const top_of_2025 = { held: "top", after: "2026-06-01", bought }

  it("A27 never, where the program never takes one away", () => {
    const terms = scheduleWith({ window: YEAR, downgrade: "never" })
    expect(looked(terms, { ...top_of_2025, on: "2031-01-01" })).toBe("top")
  })

  it("A27 when the year ends, and not a minute before", () => {
    const terms = scheduleWith({ window: YEAR, downgrade: "period_end" })
    expect(looked(terms, { ...top_of_2025, on: "2026-12-31 23:59" })).toBe("top")
    expect(looked(terms, { ...top_of_2025, on: "2027-01-01" })).toBe("first")
  })

  it("A27 when the month ends, where all time counts and goods have come back", () => {
    const terms = scheduleWith({ window: ALL_TIME, downgrade: "period_end" })
    const returned = [
      ["2027-02-03", 15_000],
      ["2027-02-03", -14_000],
    ] as const
    const look = { held: "second", after: "2027-02-04", bought: returned }
    expect(looked(terms, { ...look, on: "2027-02-28 23:59" })).toBe("second")
    expect(looked(terms, { ...look, on: "2027-03-01" })).toBe("first")
  })

  it("by one tier a year at most, where the program says so", () => {
    const terms = scheduleWith({ window: YEAR, downgrade: "one_step" })
    expect(looked(terms, { ...top_of_2025, on: "2027-01-01" })).toBe("second")
    expect(looked(terms, { ...top_of_2025, on: "2028-01-01" })).toBe("first")
    expect(looked(terms, { ...top_of_2025, on: "2035-01-01" })).toBe("first")
  })

  it("after the grace days, in which purchases count for the year that is over", () => {
    const terms = scheduleWith({ window: YEAR, downgrade: "period_end", grace_days: 30 })
    const look = { held: "second", after: "2026-06-01" }
    const nine = ["2026-05-01", 9_000] as const
    expect(looked(terms, { ...look, on: "2027-01-30", bought: [nine] })).toBe("second")
    expect(looked(terms, { ...look, on: "2027-01-31", bought: [nine] })).toBe("first")
    const late = [nine, ["2027-01-30", 1_000]] as const
    expect(looked(terms, { ...look, on: "2027-01-31", bought: late })).toBe("second")
    const too_late = [nine, ["2027-01-31", 1_000]] as const
    expect(looked(terms, { ...look, on: "2027-01-31", bought: too_late })).toBe("first")
  })

  it("with the first month's end at which twelve months no longer hold enough", () => {
    const terms = scheduleWith({ window: TWELVE_MONTHS, downgrade: "period_end" })
    const look = { held: "second", after: "2026-11-01", bought: [["2026-03-10", 10_000]] as const }
    expect(looked(terms, { ...look, on: "2027-03-31" })).toBe("second")
    expect(looked(terms, { ...look, on: "2027-04-01" })).toBe("first")
  })

  it("when a quarter follows in which less was bought", () => {
    const terms = scheduleWith({ window: QUARTER, downgrade: "period_end" })
    const look = { held: "second", after: "2027-01-01", bought: [["2027-02-01", 12_000]] as const }
    expect(looked(terms, { ...look, on: "2027-06-30" })).toBe("second")
    expect(looked(terms, { ...look, on: "2027-07-01" })).toBe("first")
  })

  it("and stays where this year's purchases have already won it again", () => {
    const terms = scheduleWith({ window: YEAR, downgrade: "period_end" })
    const again: readonly Purchase[] = [...bought, ["2027-01-05", 20_000]]
    expect(
      looked(terms, { held: "top", after: "2026-06-01", on: "2027-01-06", bought: again }),
    ).toBe("top")
  })
})

describe("a tier given by hand", () => {
  const schedule: Partial<TierScheduleTerms> = { window: YEAR, downgrade: "period_end" }
  const nothing = purchases()

  it("A27 is a floor: below it nobody falls, above it he rises as ever", () => {
    const terms = scheduleWith(schedule)
    const look = { held: "top", floor: "second", after: "2026-06-01", on: "2027-01-01" }
    expect(looked(terms, { ...look, bought: [] })).toBe("second")
    expect(looked(terms, { ...look, bought: [["2026-03-01", 20_000]] })).toBe("top")
  })

  it("leaves what his purchases give, when it is taken back", () => {
    const terms = scheduleWith(schedule)
    const gift = { held: "second", floor: null, gift: "second" }
    expect(tierWithoutGift(terms, gift, nothing, at("2027-02-01"))?.handle).toBe("first")
    const bought = purchases(["2027-01-15", 10_000])
    expect(tierWithoutGift(terms, gift, bought, at("2027-02-01"))?.handle).toBe("second")
  })

  it("takes nothing away that he has won above it", () => {
    const gift = { held: "top", floor: null, gift: "second" }
    expect(tierWithoutGift(scheduleWith(schedule), gift, nothing, at("2027-02-01"))?.handle).toBe(
      "top",
    )
  })

  it("is none where the program has dropped it", () => {
    const terms = scheduleWith(schedule)
    const record = { held: "platinum", floor: "diamond" }
    expect(tierInForce(terms, record, nothing, at("2027-02-01"))?.handle).toBe("first")
  })
})
