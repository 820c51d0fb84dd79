import { completeTerms } from "./complete-terms"
import { defaultTerms } from "./default-terms"

describe("terms from before a setting", () => {
  it("have it as if the merchant had never touched it", () => {
    const { tier_schedule: _later, discount: _too, ...older } = defaultTerms("eur")
    expect(completeTerms(older)).toEqual(defaultTerms("eur"))
  })

  it("keep what they say, and each tier gets the settings that came after it", () => {
    const { tier_schedule: _later, ...older } = defaultTerms("eur")
    const tiers = [{ handle: "base", name: "Base", threshold: 0, accrual_bp: 300, cap_bp: null }]
    const stored = { ...older, bonus_values: { eur: "2" }, tiers: tiers as never }
    expect(completeTerms(stored)).toMatchObject({
      bonus_values: { eur: "2" },
      tiers: [{ handle: "base", accrual_bp: 300, discount_bp: null }],
      tier_schedule: { downgrade: "never", window: { kind: "all_time" } },
    })
  })
})
