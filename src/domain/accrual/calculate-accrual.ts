import type { BonusValue } from "../money/bonus-value"
import type { Bonuses } from "../money/bonuses"
import { bonuses, NO_BONUSES } from "../money/bonuses"
import { divideRounded, floorToStep, mulDiv } from "../money/integer-math"
import { spreadByLargestRemainder } from "../money/largest-remainder"
import type { Minor } from "../money/money"
import { minor, NO_MONEY } from "../money/money"
import type { Basket, BasketLine } from "../program/basket"
import { lineSelector } from "../program/product-selection"
import type { AccrualTerms, ProgramTerms, TierTerms } from "../program/terms"
import type { EarningCut, EarningLimit } from "./earning-limit"

export interface AccrualInput {
  readonly terms: ProgramTerms
  /** The tier at whose percent the order earns; null where the program has none. */
  readonly tier: TierTerms | null
  readonly basket: Basket
  readonly bonus_value: BonusValue
  /** Money (with tax) of each line that is paid with bonuses, by `line_id`. */
  readonly paid_with_bonuses: ReadonlyMap<string, Minor>
  /** Absent or null: nothing limits what the basket earns. */
  readonly limit?: EarningLimit | null
}

/** Why a line earns what it earns. */
export type AccrualReason =
  | { readonly code: "program_percent"; readonly rate_bp: number }
  | { readonly code: "tier_percent"; readonly rate_bp: number; readonly tier: string }
  | { readonly code: "gift_card" }
  | { readonly code: "excluded_product" }
  | { readonly code: "shipping_not_counted" }
  | { readonly code: "paid_with_bonuses" }
  | { readonly code: "none_when_redeeming" }

export interface AccrualLine {
  readonly line_id: string
  /** The money that earns, in minor units. */
  readonly base: Minor
  readonly bonuses: Bonuses
  readonly reasons: readonly AccrualReason[]
}

export interface AccrualResult {
  readonly bonuses: Bonuses
  readonly base: Minor
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
  const { terms, tier, basket, bonus_value } = input
  const accrual = terms.accrual
  const rate_bp = tier?.accrual_bp ?? accrual.percent_bp
  const rate: AccrualReason =
    tier === null || tier.accrual_bp === null
      ? { code: "program_percent", rate_bp }
      : { code: "tier_percent", rate_bp, tier: tier.name }
  const isExcluded = lineSelector(accrual.exclusions, basket.sales_channel_id)
  const anythingRedeemed = [...input.paid_with_bonuses.values()].some((amount) => amount > 0)

  const lines = basket.lines.map((line) => {
    const paid = input.paid_with_bonuses.get(line.line_id) ?? NO_MONEY
    const refusal = whyLineEarnsNothing(line, accrual, isExcluded(line), anythingRedeemed)
    if (refusal) return { line, base: NO_MONEY, reasons: [refusal] }
    const base = accrualBase(line, paid, accrual)
    return { line, base, reasons: base === 0 && paid > 0 ? [PAID_WITH_BONUSES] : [rate] }
  })

  const weights = lines.map(({ base }) => BigInt(base) * BigInt(rate_bp) * bonus_value.hundredths)
  const exact = weights.reduce((sum, weight) => sum + weight, 0n)
  const one_step = 10_000n * bonus_value.minor_units * BigInt(accrual.rounding_step)
  const unlimited = divideRounded(exact, one_step, accrual.rounding) * accrual.rounding_step
  const total = withinLimit(unlimited, input.limit ?? null, accrual.rounding_step)
  const parts = total === 0 ? lines.map(() => 0) : spreadByLargestRemainder(total, weights)

  return {
    bonuses: bonuses(total),
    base: minor(lines.reduce((sum, { base }) => sum + base, 0)),
    rate_bp,
    cut:
      input.limit && total < unlimited
        ? { bonuses: bonuses(unlimited - total), by: input.limit.by }
        : null,
    lines: lines.map(({ line, base, reasons }, index) => ({
      line_id: line.line_id,
      base,
      bonuses: bonuses(parts[index] ?? NO_BONUSES),
      reasons,
    })),
  }
}

function withinLimit(amount: number, limit: EarningLimit | null, step: Bonuses): number {
  return limit === null ? amount : Math.min(amount, floorToStep(limit.bonuses, step))
}

const PAID_WITH_BONUSES: AccrualReason = { code: "paid_with_bonuses" }

function whyLineEarnsNothing(
  line: BasketLine,
  accrual: AccrualTerms,
  excluded: boolean,
  anythingRedeemed: boolean,
): AccrualReason | null {
  if (line.kind === "shipping" && accrual.shipping === "excluded") {
    return { code: "shipping_not_counted" }
  }
  if (line.is_gift_card) return { code: "gift_card" }
  if (excluded) return { code: "excluded_product" }
  if (accrual.bonus_paid_part === "none_when_redeeming" && anythingRedeemed) {
    return { code: "none_when_redeeming" }
  }
  return null
}

/** The money of one line that earns: 121.00 with 21 % tax of which 30.00 is paid with bonuses → 91.00, or 75.21 net. */
function accrualBase(line: BasketLine, paid: Minor, accrual: AccrualTerms): Minor {
  const counted = accrual.tax === "included" ? line.payable : line.payable_without_tax
  if (accrual.bonus_paid_part !== "money_part_only" || paid === 0 || line.payable === 0) {
    return counted
  }
  const money_part = Math.max(0, line.payable - paid)
  return minor(mulDiv(counted, money_part, line.payable, "half_up"))
}
