import { NO_BONUSES } from "../money/bonuses"
import type { AccrualRule } from "./accrual-rule"
import type { LineTally } from "./line-tally"
import { addPercent } from "./rewards/extra-percent"
import { keepBestMultiplier } from "./rewards/multiplier"
import { addForEachPiece } from "./rewards/per-item"
import { addOnceForOrder } from "./rewards/per-order"
import { stepOfSum } from "./rewards/step-of-sum"
import type { RuledOrder } from "./ruled-order"

/** Adds to the lines what a rule that holds gives them. */
export function applyReward(
  rule: AccrualRule,
  { sum }: RuledOrder,
  lines: readonly LineTally[],
): void {
  const { reward } = rule
  switch (reward.kind) {
    case "extra_percent":
      return addPercent(rule, reward.percent_bp, lines)
    case "percent_by_sum":
      return addPercent(rule, stepOfSum(reward.steps, sum)?.percent_bp ?? 0, lines)
    case "multiplier":
      return keepBestMultiplier(rule, reward, lines)
    case "per_item":
      return addForEachPiece(rule, reward, lines)
    case "per_order":
      return addOnceForOrder(rule, reward.bonuses, lines)
    case "bonuses_by_sum":
      return addOnceForOrder(rule, stepOfSum(reward.steps, sum)?.bonuses ?? NO_BONUSES, lines)
  }
}
