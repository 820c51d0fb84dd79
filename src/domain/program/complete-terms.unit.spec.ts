import { completeTerms } from "./complete-terms"
import { defaultTerms } from "./default-terms"

describe("a version from before a setting", () => {
  it("has it as if the merchant had never touched it", () => {
    const { member_max: _max, first_order: _first, ...older } = defaultTerms("eur").redemption
    const stored = { ...defaultTerms("eur"), redemption: { ...older, cap_bp: 1_234 } }
    expect(completeTerms(stored).redemption).toEqual({
      ...defaultTerms("eur").redemption,
      cap_bp: 1_234,
    })
  })

  it("keeps what it promised, and no currency that it did not have", () => {
    const terms = { ...defaultTerms("eur"), bonus_values: { eur: "2", pln: "8" } }
    expect(completeTerms(terms)).toEqual(terms)
  })

  it("gives each tier the settings that came after it", () => {
    const tiers = [{ handle: "base", name: "Base", threshold: 0, accrual_bp: 300, cap_bp: null }]
    const { tier_schedule: _later, ...older } = defaultTerms("eur")
    expect(completeTerms({ ...older, tiers: tiers as never })).toMatchObject({
      tiers: [{ handle: "base", accrual_bp: 300, discount_bp: null }],
      tier_schedule: { downgrade: "never", window: { kind: "all_time" } },
    })
  })
})
