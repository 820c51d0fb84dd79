import { WIRE_TERMS, wireTier } from "../../../../integration-tests/fixtures/admin/wire-terms"
import { tierSteps } from "./tier-steps"

const terms = {
  ...WIRE_TERMS,
  tiers: [wireTier("Silver"), wireTier("Gold", { threshold: 500, accrual_percent: 7 })],
}
const counted = [
  { tier: null, members: 2 },
  { tier: "silver", members: 3 },
  { tier: "bronze", members: 9 },
]

describe("the picture of the tiers", () => {
  it("shows what each gives and who stands on it, the newest members on the first", () => {
    const steps = tierSteps({ kind: "bonus", terms }, counted)
    expect(
      steps.map(({ percent, cap_percent, members }) => [percent, cap_percent, members]),
    ).toEqual([
      [5, 30, 5],
      [7, 30, 0],
    ])
  })

  it("shows percents off in a discount program, and no numbers before they are counted", () => {
    const discount = { percent: 3, beside_others: "stack" as const }
    const steps = tierSteps({ kind: "discount", terms: { ...terms, discount } }, null)
    expect(
      steps.map(({ percent, cap_percent, members }) => [percent, cap_percent, members]),
    ).toEqual([
      [3, null, null],
      [3, null, null],
    ])
  })

  it("rises to the highest tier", () => {
    const heights = tierSteps({ kind: "bonus", terms }, counted).map(({ height }) => height)
    expect(heights).toEqual([0.625, 1])
  })
})
