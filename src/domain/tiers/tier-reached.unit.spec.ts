import { euros, termsWith, tier } from "../../../integration-tests/fixtures/domain/baskets"
import { higherTier, nextTier, tierByHandle, tierReached } from "./tier-reached"

const terms = termsWith({
  tiers: [
    tier("first"),
    tier("second", { threshold: euros(10_000) }),
    tier("top", { threshold: euros(20_000) }),
  ],
})
const first = tierByHandle(terms, "first")
const second = tierByHandle(terms, "second")
const top = tierByHandle(terms, "top")

describe("A25 thresholds 0 / 10 000 / 20 000", () => {
  it.each([
    ["0", "25000", "top"],
    ["4000", "500", "first"],
    ["8000", "3000", "second"],
    ["7000", "3000", "second"],
    ["0", "9999.99", "first"],
    ["0", "20000", "top"],
  ])("%s spent and an order of %s reach %s", (spent, order, reached) => {
    expect(tierReached(terms, euros(spent) + euros(order))?.handle).toBe(reached)
  })

  it("tell the member what is missing to the next tier, and nothing at the top", () => {
    expect(nextTier(terms, first, euros("9999.99"))).toMatchObject({
      tier: { handle: "second" },
      left: 1,
    })
    expect(nextTier(terms, second, euros(10_000))?.tier.handle).toBe("top")
    expect(nextTier(terms, top, euros(20_000))).toBeNull()
  })

  it("A27 do not sell a member the tier that he still holds after returns", () => {
    expect(nextTier(terms, second, euros(1_000))).toMatchObject({
      tier: { handle: "top" },
      left: euros(19_000),
    })
    expect(nextTier(terms, top, euros(1_000))).toBeNull()
  })

  it("leave nothing to buy where enough was bought and counts from a later day", () => {
    expect(nextTier(terms, first, euros(12_000))).toMatchObject({
      tier: { handle: "second" },
      left: 0,
    })
  })
})

describe("a tier", () => {
  it("does not exist in a program without tiers, nor under a handle that the program has dropped", () => {
    expect(tierReached(termsWith(), euros(99_999))).toBeNull()
    expect(tierByHandle(terms, "platinum")).toBeNull()
    expect(tierByHandle(terms, null)).toBeNull()
  })

  it("is higher than another by its threshold, and than none in any case", () => {
    expect(higherTier(second, top)).toBe(top)
    expect(higherTier(top, second)).toBe(top)
    expect(higherTier(null, first)).toBe(first)
    expect(higherTier(first, null)).toBe(first)
    expect(higherTier(null, null)).toBeNull()
  })
})
