import fc from "fast-check"

import { shareOfQuantity } from "./share-of"

describe("the part of an amount that goes with returned units", () => {
  it("A20 100.00 over 3 units is 33.33, 66.66 and 100.00", () => {
    expect([1, 2, 3].map((part) => shareOfQuantity(10_000, part, 3))).toEqual([
      3_333, 6_666, 10_000,
    ])
  })

  it("is nothing for no unit, and everything for all of them or more", () => {
    expect(shareOfQuantity(500, 0, 4)).toBe(0)
    expect(shareOfQuantity(500, 4, 4)).toBe(500)
    expect(shareOfQuantity(500, 5, 4)).toBe(500)
    expect(shareOfQuantity(500, 0, 0)).toBe(500)
  })

  it("knows weighed goods: 0.25 of 1.25 kg is a fifth, 0.1 of 0.3 a third", () => {
    expect(shareOfQuantity(1_000, 0.25, 1.25)).toBe(200)
    expect(shareOfQuantity(999, 0.1, 0.3)).toBe(333)
  })

  it("never falls as more comes back, and never passes the amount", () => {
    const quantity = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), quantity, (amount, whole) => {
        let before = 0
        for (let part = 0; part <= whole; part += 1) {
          const share = shareOfQuantity(amount, part, whole)
          expect(share).toBeGreaterThanOrEqual(before)
          expect(share).toBeLessThanOrEqual(amount)
          before = share
        }
        expect(before).toBe(amount)
      }),
    )
  })
})
