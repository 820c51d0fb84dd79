import type { AccrualRule } from "../accrual-rule"
import type { LineTally } from "../line-tally"

/** Percents add up: 5 % of the tier, 2 % and 3 % of two rules are 10 %. */
export function addPercent(
  rule: AccrualRule,
  percent_bp: number,
  lines: readonly LineTally[],
): void {
  if (percent_bp === 0) return
  for (const line of lines) line.percents.push({ rule, percent_bp })
}
