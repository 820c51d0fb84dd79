import { scheduleWith } from "../../../integration-tests/fixtures/domain/purchases"
import { SELECTS_NOTHING } from "./terms"
import { termsInWords } from "./terms-in-words"
import { tierScheduleInWords } from "./tier-schedule-in-words"

describe("how tiers are reached and lost, in plain words", () => {
  it("is that they are for good, where nobody has set anything else", () => {
    expect(tierScheduleInWords(scheduleWith({}))).toEqual([
      "Everything that you have ever bought counts towards your tier, less what you return.",
      "A tier that you have reached is yours for good.",
    ])
  })

  it("tells the window, the grace days and the fall", () => {
    const schedule = scheduleWith({
      window: { kind: "calendar_year" },
      downgrade: "one_step",
      grace_days: 30,
      counted_products: { ...SELECTS_NOTHING, category_ids: ["pcat_shoes"] },
    })
    expect(tierScheduleInWords(schedule)).toEqual([
      "What you buy in a calendar year counts towards your tier, less what you return.",
      "Only some products count towards your tier.",
      "A tier that you have not reached again is taken back at the end of the year, one tier at a time.",
      "What you buy in the first 30 days after that still counts for it.",
    ])
  })

  it.each([
    [
      { kind: "rolling_months", months: 12 } as const,
      "What you have bought in the last 12 months counts towards your tier, less what you return.",
      "A tier that you have not reached again is taken back at the end of a month.",
    ],
    [
      { kind: "previous_period", period: "quarter" } as const,
      "What you buy in one quarter decides your tier in the next, less what you return.",
      "A tier that you have not reached again is taken back at the end of the next quarter.",
    ],
  ])("knows the window %j", (window, counts, lost) => {
    const words = tierScheduleInWords(scheduleWith({ window, downgrade: "period_end" }))
    expect(words).toEqual([counts, lost])
  })

  it("counts pieces where pieces are counted", () => {
    const terms = scheduleWith({ measure: "quantity" })
    const words = termsInWords({ ...terms, tiers: terms.tiers.slice(1) }).join(" ")
    expect(words).toContain("second, from 1,000 pieces bought: 5 % back")
  })
})
