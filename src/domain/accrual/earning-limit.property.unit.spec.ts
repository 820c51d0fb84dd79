import fc from "fast-check"

import {
  basketOf,
  item,
  ONE_EURO,
  termsWith,
} from "../../../integration-tests/fixtures/domain/baskets"
import { TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import { STRANGER } from "../accrual-rules/occasion"
import { bonuses } from "../money/bonuses"
import { calculateAccrual } from "./calculate-accrual"

const hundredths = fc.integer({ min: 0, max: 100_000 }).map(bonuses)

describe("whatever a basket costs and whatever limits it", () => {
  it("it earns within the limit, its lines add up, and what it earns with what is cut is what it would have earned", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom(bonuses(1), bonuses(50), bonuses(300)),
        hundredths,
        (payables, percent_bp, rounding_step, most) => {
          const input = {
            terms: termsWith({ accrual: { percent_bp, rounding_step } }),
            tier: null,
            basket: basketOf(payables.map((payable, index) => item(`${index}`, payable))),
            bonus_value: ONE_EURO,
            paid_with_bonuses: new Map(),
            occasion: { at: TODAY, buyer: STRANGER },
          }
          const free = calculateAccrual(input)
          const limited = calculateAccrual({
            ...input,
            limit: { bonuses: most, by: "member_maximum" },
          })
          expect(limited.bonuses).toBeLessThanOrEqual(most)
          expect(limited.bonuses % rounding_step).toBe(0)
          expect(limited.lines.reduce((sum, line) => sum + line.bonuses, 0)).toBe(limited.bonuses)
          expect(limited.bonuses + (limited.cut?.bonuses ?? 0)).toBe(free.bonuses)
        },
      ),
    )
  })
})
