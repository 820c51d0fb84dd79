import type { Bonuses } from "../money/bonuses"
import { bonuses } from "../money/bonuses"
import { divideRounded, floorToStep } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import type { Minor } from "../money/money"
import { minor } from "../money/money"
import type { AccrualInput } from "./accrual-input"
import type { AccrualReason } from "./accrual-reason"
import type { EarningCut, EarningLimit } from "./earning-limit"
import type { ExactLine } from "./exact-accrual"
import { exactAccrual, oneHundredth } from "./exact-accrual"

export interface AccrualLine {
  readonly line_id: string
  /** The money that earns, in minor units. */
  readonly base: Minor
  readonly bonuses: Bonuses
  /** The bonuses once more, by how long they last; a rule may give some with a lifetime of its own. */
  readonly parts: readonly AccrualPart[]
  readonly reasons: readonly AccrualReason[]
}

export interface AccrualPart {
  /** `lifetimeName`; null: that of the program. */
  readonly lifetime: string | null
  readonly bonuses: Bonuses
}

export interface AccrualResult {
  readonly bonuses: Bonuses
  readonly base: Minor
  /** Of the program or the tier, without rules. */
  readonly rate_bp: number
  /** What a limit has kept the basket from earning; null where it earns all. */
  readonly cut: EarningCut | null
  readonly lines: readonly AccrualLine[]
}

/**
 * What a basket earns. The sum is rounded once, at the order, and spread over the lines by largest
 * remainder, so that they add up to it: 33.33 + 33.33 + 33.34 at 5 % → 1.67 + 1.66 + 1.67 = 5.00.
 *
 * A percent is a share of the money, given in what bonuses are worth: 5 % of 1 000.00 is 50 bonuses
 * where a bonus is worth 1.00, and 5 where it is worth 10.00.
 */
export function calculateAccrual(input: AccrualInput): AccrualResult {
  const { terms, tier, bonus_value } = input
  const { percent_bp, rounding, rounding_step } = terms.accrual
  const rate_bp = tier?.accrual_bp ?? percent_bp
  const lines = exactAccrual(
    input,
    tier === null || tier.accrual_bp === null
      ? { code: "program_percent", rate_bp }
      : { code: "tier_percent", rate_bp, tier: tier.name },
  )
  const weights = lines.flatMap(({ parts }) => parts.map((part) => part.weight))
  const exact = weights.reduce((sum, weight) => sum + weight, 0n)
  const one_step = oneHundredth(bonus_value) * BigInt(rounding_step)
  const unlimited = divideRounded(exact, one_step, rounding) * rounding_step
  const total = withinLimit(unlimited, input.limit ?? null, rounding_step)
  return {
    bonuses: bonuses(total),
    base: minor(lines.reduce((sum, { base }) => sum + base, 0)),
    rate_bp,
    cut:
      input.limit && total < unlimited
        ? { bonuses: bonuses(unlimited - total), by: input.limit.by }
        : null,
    lines: spreadOver(lines, total, weights),
  }
}

function withinLimit(amount: number, limit: EarningLimit | null, step: Bonuses): number {
  return limit === null ? amount : Math.min(amount, floorToStep(limit.bonuses, step))
}

function spreadOver(
  lines: readonly ExactLine[],
  total: number,
  weights: readonly bigint[],
): AccrualLine[] {
  const amounts = spreadByLargestRemainder(total, weights)
  let next = 0
  return lines.map(({ line, base, reasons, parts: exact }) => {
    const parts = exact.map(({ lifetime }): AccrualPart => {
      const amount = bonuses(amounts[next] ?? 0)
      next += 1
      return { lifetime, bonuses: amount }
    })
    return {
      line_id: line.line_id,
      base,
      bonuses: bonuses(parts.reduce((sum, part) => sum + part.bonuses, 0)),
      parts: parts.filter((part) => part.bonuses > 0),
      reasons,
    }
  })
}
