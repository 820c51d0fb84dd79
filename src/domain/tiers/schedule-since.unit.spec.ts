import { at, scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import { tier } from "../../../integration-tests/fixtures/domain/baskets"
import { scheduleSince } from "./schedule-since"

const YEAR = { window: { kind: "calendar_year" } } as const

describe("since when tiers are reached and lost as they are", () => {
  const first = { terms: scheduleWith(YEAR), in_force_from: at("2026-01-01") }

  it("is the version that began it, whatever else has changed since", () => {
    const percent = scheduleWith(YEAR, { accrual: { percent_bp: 700 } })
    const named = { ...percent, tiers: percent.tiers.map((one) => ({ ...one, name: "New name" })) }
    const versions = [
      { terms: named, in_force_from: at("2026-03-01") },
      { terms: percent, in_force_from: at("2026-02-01") },
      first,
    ]
    expect(scheduleSince(versions)).toBe(at("2026-01-01"))
  })

  it.each([
    ["another window", scheduleWith({ window: { kind: "all_time" } })],
    ["another policy", scheduleWith({ ...YEAR, downgrade: "one_step" })],
    ["other thresholds", scheduleWith(YEAR, { tiers: [tier("first")] })],
    ["another zone", scheduleWith(YEAR, { time_zone: "UTC" })],
  ])("begins anew with %s, also when it is taken back later", (_what, other) => {
    const between = { terms: other, in_force_from: at("2026-02-01") }
    expect(scheduleSince([between, first])).toBe(at("2026-02-01"))
    const back = { ...first, in_force_from: at("2026-03-01") }
    expect(scheduleSince([back, between, first])).toBe(at("2026-03-01"))
  })
})
