import { points, TODAY } from "../../../integration-tests/fixtures/domain/accounts"
import {
  basketOf,
  euros,
  item,
  ONE_EURO,
  termsWith,
} from "../../../integration-tests/fixtures/domain/baskets"
import { STRANGER } from "../accrual-rules/occasion"
import type { LimitTerms } from "../program/limit-terms"
import { NO_LIMITS } from "../program/limit-terms"
import { calculateAccrual } from "./calculate-accrual"
import type { EarningLimit } from "./earning-limit"
import { earningLimit, limitAfterEdit } from "./earning-limit"

const ORDINARY = { is_staff: false, budget_spent: false, earned_in_period: points(0) }
const limitsWith = (more: Partial<LimitTerms>): LimitTerms => ({ ...NO_LIMITS, ...more })

describe("what an order may earn at most", () => {
  it("has no limit where none is set", () => {
    expect(earningLimit(NO_LIMITS, ORDINARY)).toBeNull()
  })

  it.each([
    [0, 100],
    [80, 20],
    [100, 0],
    [130, 0],
  ])("is, of 100 a month and after %d, %d", (earned, left) => {
    const limits = limitsWith({ earned_max: { bonuses: points(100), period: "month" } })
    expect(earningLimit(limits, { ...ORDINARY, earned_in_period: points(earned) })).toEqual({
      bonuses: points(left),
      by: "member_maximum",
    })
  })

  it("is nothing for staff, and nothing once the budget is spent, unless that only warns", () => {
    const budget = { bonuses: points(1_000), period: "year", warn_at_bp: 8_000 } as const
    const spent = { ...ORDINARY, budget_spent: true }
    const stopping = limitsWith({ budget: { ...budget, at_end: "stop_earning" } })
    const warning = limitsWith({ budget: { ...budget, at_end: "warn_only" } })
    expect(earningLimit(NO_LIMITS, { ...ORDINARY, is_staff: true })).toEqual({
      bonuses: points(0),
      by: "staff",
    })
    expect(earningLimit(stopping, spent)).toEqual({ bonuses: points(0), by: "budget" })
    expect(earningLimit(stopping, ORDINARY)).toBeNull()
    expect(earningLimit(warning, spent)).toBeNull()
  })

  it("after an edit neither takes what was granted nor what others have earned meanwhile", () => {
    const pinned: EarningLimit = { bonuses: points(100), by: "member_maximum" }
    expect(limitAfterEdit(pinned, points(60), points(60)).bonuses).toBe(points(60))
    expect(limitAfterEdit(pinned, points(60), points(10)).bonuses).toBe(points(60))
    expect(limitAfterEdit(pinned, points(60), points(90)).bonuses).toBe(points(90))
    expect(limitAfterEdit(pinned, points(60), points(500)).bonuses).toBe(points(100))
  })
})

describe("an order of 33.33, 33.33 and 33.34 at 30 % that may earn 10 at most", () => {
  const earn = (limit: EarningLimit | null, rounding_step = points(0.01)) =>
    calculateAccrual({
      terms: termsWith({ accrual: { percent_bp: 3_000, rounding_step } }),
      tier: null,
      basket: basketOf([item("a", euros(33.33)), item("b", euros(33.33)), item("c", euros(33.34))]),
      bonus_value: ONE_EURO,
      paid_with_bonuses: new Map(),
      occasion: { at: TODAY, buyer: STRANGER },
      limit,
    })
  const ten: EarningLimit = { bonuses: points(10), by: "member_maximum" }

  it("earns 10 over its lines, and says what was cut and by which rule", () => {
    const { bonuses, lines, cut } = earn(ten)
    expect(bonuses).toBe(points(10))
    expect(lines.map((line) => line.bonuses)).toEqual([points(3.33), points(3.33), points(3.34)])
    expect(cut).toEqual({ bonuses: points(20), by: "member_maximum" })
  })

  it("earns in the program's steps also at the limit", () => {
    expect(earn(ten, points(3))).toMatchObject({ bonuses: points(9), cut: { bonuses: points(21) } })
  })

  it("has nothing cut where it earns less than that", () => {
    expect(earn({ ...ten, bonuses: points(30) })).toMatchObject({ bonuses: points(30), cut: null })
    expect(earn(null)).toMatchObject({ bonuses: points(30), cut: null })
  })
})
