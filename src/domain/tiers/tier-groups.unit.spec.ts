import { termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { EVERY_MEMBER, wantedGroups } from "./tier-groups"

const TIERS = [
  { ...tier("silver"), name: "Silver" },
  { ...tier("gold", { threshold: 100_000, discount_bp: 700 }), name: "Gold" },
]
const club = { name: "Club", kind: "bonus", status: "active" } as const
const outlet = { name: "Outlet", kind: "discount", status: "active" } as const

describe("the customer groups of a program", () => {
  it("are none in a bonus program that does not ask for them", () => {
    expect(wantedGroups({ ...club, terms: termsWith({ tiers: TIERS }) })).toEqual([])
  })

  it("are one for each tier of a bonus program that asks for them, without a promotion", () => {
    const terms = termsWith({ tiers: TIERS, tier_schedule: { customer_groups: true } })
    expect(wantedGroups({ ...club, terms })).toEqual([
      { tier: "silver", name: "Club: Silver", percent_bp: null, is_in_force: true },
      { tier: "gold", name: "Club: Gold", percent_bp: null, is_in_force: true },
    ])
  })

  it("carry the percent of each tier of a discount program, and none where it is 0", () => {
    const terms = termsWith({ tiers: TIERS })
    const percents = wantedGroups({ ...outlet, terms }).map(({ percent_bp }) => percent_bp)
    expect(percents).toEqual([null, 700])
    const both = termsWith({ tiers: TIERS, discount: { percent_bp: 300 } })
    expect(wantedGroups({ ...outlet, terms: both }).map((one) => one.percent_bp)).toEqual([
      300, 700,
    ])
  })

  it("are one for everybody in a discount program without tiers", () => {
    const terms = termsWith({ discount: { percent_bp: 500 } })
    expect(wantedGroups({ ...outlet, terms })).toEqual([
      { tier: EVERY_MEMBER, name: "Outlet", percent_bp: 500, is_in_force: true },
    ])
  })

  it("stay while the program is paused and go with its end", () => {
    const terms = termsWith({ discount: { percent_bp: 500 } })
    expect(wantedGroups({ ...outlet, status: "paused", terms })).toMatchObject([
      { is_in_force: false },
    ])
    expect(wantedGroups({ ...outlet, status: "ended", terms })).toEqual([])
    expect(wantedGroups({ ...outlet, status: "draft", terms })).toEqual([])
  })
})
