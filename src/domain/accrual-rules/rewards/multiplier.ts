import type { AccrualRule, Multiplier } from "../accrual-rule"
import type { LineTally } from "../line-tally"

/** The best one wins. Rules come in their order of precedence, so of two alike the first stays. */
export function keepBestMultiplier(
  rule: AccrualRule,
  { times_hundredths }: Multiplier,
  lines: readonly LineTally[],
): void {
  for (const line of lines) {
    if (times_hundredths > (line.multiplier?.times_hundredths ?? 100)) {
      line.multiplier = { rule, times_hundredths }
    }
  }
}
