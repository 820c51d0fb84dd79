import fc from "fast-check"

import type { OrderPercent } from "./choose-discount"
import { refusedPercents } from "./choose-discount"

const own: OrderPercent = { code: "LOYALTY-OUTLET-GOLD", percent_bp: 1_000 }
const spring: OrderPercent = { code: "SPRING", percent_bp: 500 }
const friday: OrderPercent = { code: "FRIDAY", percent_bp: 1_500 }
const BETTER = { beside_others: "better_wins" } as const

describe("two percents off one order", () => {
  it("do not add up: the member's 10 % keep a code of 5 % away", () => {
    expect(refusedPercents(own, [spring], BETTER)).toEqual([{ ...spring, beaten_by: own }])
  })

  it("do not add up: the member's 10 % give way to 15 % for everybody", () => {
    expect(refusedPercents(own, [spring, friday], BETTER)).toEqual([{ ...own, beaten_by: friday }])
  })

  it("leave the member his own where both are as good", () => {
    const same = { code: "TEN", percent_bp: 1_000 }
    expect(refusedPercents(own, [same], BETTER)).toEqual([{ ...same, beaten_by: own }])
  })

  it("both count where the program says so, and the own one alone", () => {
    expect(refusedPercents(own, [spring, friday], { beside_others: "stack" })).toEqual([])
    expect(refusedPercents(own, [], BETTER)).toEqual([])
  })

  it("never leave the customer with less than the best of them", () => {
    const percent = fc.record({
      code: fc.string({ minLength: 1 }),
      percent_bp: fc.integer({ min: 1, max: 10_000 }),
    })
    fc.assert(
      fc.property(percent, fc.array(percent), (mine, others) => {
        const refused = refusedPercents(mine, others, BETTER)
        const kept = [mine, ...others].filter(
          ({ code, percent_bp }) =>
            !refused.some((one) => one.code === code && one.percent_bp === percent_bp),
        )
        const best = Math.max(...[mine, ...others].map(({ percent_bp }) => percent_bp))
        expect(Math.max(...kept.map(({ percent_bp }) => percent_bp))).toBe(best)
      }),
    )
  })
})
