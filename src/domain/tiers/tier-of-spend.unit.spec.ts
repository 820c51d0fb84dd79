import fc from "fast-check"

import { euros, termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { minor } from "../money/money"
import { nextTier, tierAfterSpend, tierByHandle, tierOfSpend } from "./tier-of-spend"

const terms = termsWith({
  tiers: [
    tier("first"),
    tier("second", { threshold: euros(10_000) }),
    tier("top", { threshold: euros(20_000) }),
  ],
})

describe("A25 thresholds 0 / 10 000 / 20 000", () => {
  it.each([
    ["0", "25000", "top"],
    ["4000", "500", "first"],
    ["8000", "3000", "second"],
    ["7000", "3000", "second"],
    ["0", "9999.99", "first"],
    ["0", "20000", "top"],
  ])("%s spent and an order of %s reach %s", (spent, order, reached) => {
    const spend = minor(euros(spent) + euros(order))
    expect(tierOfSpend(terms, spend)?.handle).toBe(reached)
    expect(tierAfterSpend(terms, "first", spend)?.handle).toBe(reached)
  })

  it("tell the member what is missing to the next tier, and nothing at the top", () => {
    expect(nextTier(terms, euros("9999.99"))).toMatchObject({
      tier: { handle: "second" },
      spend_left: 1,
    })
    expect(nextTier(terms, euros(10_000))?.tier.handle).toBe("top")
    expect(nextTier(terms, euros(20_000))).toBeNull()
  })

  it("A27 do not sell a member the tier that he still holds after returns", () => {
    const second = tierByHandle(terms, "second")
    expect(nextTier(terms, euros(1_000), second)).toMatchObject({
      tier: { handle: "top" },
      spend_left: euros(19_000),
    })
    expect(nextTier(terms, euros(1_000), tierByHandle(terms, "top"))).toBeNull()
  })
})

describe("a tier after the spend has changed", () => {
  it("A27 stays when goods go back: 14 000 of 15 000 returned leave the second tier", () => {
    expect(tierOfSpend(terms, euros(1_000))?.handle).toBe("first")
    expect(tierAfterSpend(terms, "second", euros(1_000))?.handle).toBe("second")
  })

  it("is the reached one for a member without a tier, or with one that the program has dropped", () => {
    expect(tierAfterSpend(terms, null, euros(12_000))?.handle).toBe("second")
    expect(tierAfterSpend(terms, "platinum", euros(500))?.handle).toBe("first")
  })

  it("does not exist in a program without tiers", () => {
    expect(tierAfterSpend(termsWith(), null, euros(99_999))).toBeNull()
    expect(tierByHandle(terms, null)).toBeNull()
    expect(tierByHandle(terms, "top")?.threshold).toBe(euros(20_000))
  })

  it("never is lower than before, whatever the member spends and gives back", () => {
    const spends = fc.array(fc.integer({ min: -1_000, max: 3_000_000 }), { minLength: 1 })
    fc.assert(
      fc.property(spends, (list) => {
        let held: string | null = null
        for (const spend of list.map(minor)) {
          const before = tierByHandle(terms, held)?.threshold ?? -1
          const after = tierAfterSpend(terms, held, spend)
          expect(after?.threshold ?? -1).toBeGreaterThanOrEqual(before)
          expect(after?.threshold ?? -1).toBeGreaterThanOrEqual(
            tierOfSpend(terms, spend)?.threshold ?? -1,
          )
          held = after?.handle ?? null
        }
      }),
    )
  })
})
