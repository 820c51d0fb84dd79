import type { WireTier } from "../../hooks/api/program-terms"
import { addTier } from "./tier-rows"

const silver: WireTier = {
  handle: "silver",
  name: "Silver",
  threshold: 0,
  accrual_percent: 5,
  cap_percent: null,
  discount_percent: null,
}

describe("a tier that is added", () => {
  it("starts at 0 where it is the first", () => {
    expect(addTier([], "Bronze")).toEqual([
      { ...silver, handle: "bronze", name: "Bronze", accrual_percent: null },
    ])
  })

  it("lies above the others and has a handle of its own", () => {
    const two = addTier([silver], "Silver")
    expect(two[1]).toMatchObject({ handle: "silver-2", threshold: 100, accrual_percent: null })
    expect(addTier(two, "Gold")[2]).toMatchObject({ handle: "gold", threshold: 200 })
  })
})
