import { mulDiv } from "../money/integer-math"
import type { Minor } from "../money/money"
import { minor, NO_MONEY } from "../money/money"
import type { BasketLine } from "../program/basket"
import { lineSelector } from "../program/product-selection"
import type { AccrualTerms } from "../program/terms"
import type { AccrualInput } from "./accrual-input"
import type { AccrualReason } from "./accrual-reason"

/** A line with the money of it that earns; `refusal` says why there is none. */
export interface LineBase {
  readonly line: BasketLine
  readonly base: Minor
  readonly refusal: AccrualReason | null
}

/** What percents, multipliers and fixed bonuses all look at: a line without a base earns nothing by any of them. */
export function lineBases({ terms, basket, paid_with_bonuses }: AccrualInput): LineBase[] {
  const accrual = terms.accrual
  const isExcluded = lineSelector(accrual.exclusions, basket.sales_channel_id)
  const anythingRedeemed = [...paid_with_bonuses.values()].some((amount) => amount > 0)
  return basket.lines.map((line) => {
    const paid = paid_with_bonuses.get(line.line_id) ?? NO_MONEY
    const refusal = whyLineEarnsNothing(line, accrual, isExcluded(line), anythingRedeemed)
    if (refusal) return { line, base: NO_MONEY, refusal }
    const base = accrualBase(line, paid, accrual)
    return { line, base, refusal: base === 0 && paid > 0 ? PAID_WITH_BONUSES : null }
  })
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
